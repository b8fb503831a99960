import { describe, expect, it } from 'vitest';
import { ANSWERED, answerWith, claims, INTERPRETATION, LEAD, NEWS, RATE } from '../copy/answer.fixture.js';
import { plainLinks } from '../copy/reader-links.js';
import { displayWidth } from './display-width.js';
import { renderAnswer } from './render-answer.js';

const PLAIN = { fallback: 'zh', columns: null, colour: false } as const;

describe('renderAnswer', () => {
  it('puts the answer first and then the numbered sources with their words', () => {
    expect(renderAnswer(ANSWERED, PLAIN)).toMatchInlineSnapshot(`
      "到2025年，县域内患者就诊率力争90%以上。 [1]
      提升县级医院能力——牵头单位：市卫生健康委。 [1][2]

      [1] 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）二、（一）3 提升县级医院能力
          “到2025年，县域内患者就诊率力争达到90%以上”
      [2] 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）二、（一）3 提升县级医院能力
          “（牵头单位：市卫生健康委）”"
    `);
  });

  it('says which part is not stated, and what was held back', () => {
    const answer = answerWith(
      {
        status: 'partial',
        claims: claims(['到2025年，县域内患者就诊率力争90%以上。', [RATE]]),
        missing: [{ kind: 'actual-value' }, { kind: 'year', value: '2027' }],
      },
      { withheld: [{ text: '…', reason: 'hedge-dropped' }] },
    );
    expect(renderAnswer(answer, PLAIN)).toMatchInlineSnapshot(`
      "到2025年，县域内患者就诊率力争90%以上。 [1]
      未找到直接规定：实际完成情况（文件写的是目标，不是进度）；2027年的这项内容。

      另有 1 句未通过与原文的逐字核对，没有显示。

      [1] 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）二、（一）3 提升县级医院能力
          “到2025年，县域内患者就诊率力争达到90%以上”"
    `);
  });

  it('shows the nearest sentences first where none answers surely, and says what was searched behind them', () => {
    const nearest = [RATE, { ...NEWS, region: '青澜省' }] as const;
    const answer = answerWith({ status: 'nearest', missing: [{ kind: 'lead-unit' }], nearest });
    expect(renderAnswer(answer, PLAIN)).toMatchInlineSnapshot(`
      "最接近的原文（未见直接规定，请自行判断）：
      - 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）二、（一）3 提升县级医院能力
          “到2025年，县域内患者就诊率力争达到90%以上”
      - 〔新闻报道，未见原始文件〕《2024年全国卫生健康体改工作会议各省（区、市）医改工作报道》（青澜省）广东·第2段
          “到2025年，基本建成体系”

      未找到直接规定：已在聊城市的文件中查找牵头单位。"
    `);
    const english = renderAnswer({ ...answer, missing: [], question: 'Who leads?' } as typeof answer, PLAIN);
    expect(english).toMatch(/^Closest passages \(no direct provision found; judge for yourself\):\n- 《/);
    expect(english).not.toContain('searched');
  });

  it('offers the nearest clauses as reading and never as an answer', () => {
    const answer = answerWith({
      status: 'unanswerable',
      missing: [{ kind: 'term', value: '高速公路' }],
      nearest: [INTERPRETATION, NEWS, { ...LEAD, kind: 'drafting-note', title: '编制说明' }, RATE],
    });
    expect(renderAnswer(answer, PLAIN)).toMatchInlineSnapshot(`
      "未找到直接规定：已在聊城市的文件中查找“高速公路”的相关内容。

      仅供参考，不构成依据：
      - 〔解读〕《山东省进一步完善医疗卫生服务体系的实施方案》政策解读 四、二是
          “到2025年，基本建成体系”
      - 〔新闻报道，未见原始文件〕《2024年全国卫生健康体改工作会议各省（区、市）医改工作报道》 广东·第2段
          “到2025年，基本建成体系”
      - 〔编制说明范文，不作依据〕《编制说明》（聊城市，聊政办字〔2024〕10号）二、（一）3 提升县级医院能力
          “（牵头单位：市卫生健康委）”"
    `);
  });

  it('lists the documents to choose from', () => {
    const answer = answerWith({ status: 'clarify', choices: ['甲市实施方案', '乙省实施方案'] });
    expect(renderAnswer(answer, PLAIN)).toMatchInlineSnapshot(`
      "请说明问的是哪一份文件、哪一项内容。收录的方案有：
      1. 《甲市实施方案》
      2. 《乙省实施方案》
      把地区或文件名、指标或任务写进问题里再问一次，例如“聊城的……要达到多少”。"
    `);
  });

  it('says what it is for when it refuses, and what to do next', () => {
    const reasons = ['off-topic', 'steering', 'empty', 'small-talk'] as const;
    const texts = reasons.map((reason) => renderAnswer(answerWith({ status: 'refused', reason }), PLAIN));
    expect(texts).toMatchInlineSnapshot(`
      [
        "这里只回答收录的政策文件写了什么，这个问题不在其中。请换成关于文件内容的问题，例如目标数值、责任单位、完成期限。",
        "这里只按收录的政策文件原文作答，不执行改变回答方式的要求。请直接写出想查的政策问题。",
        "没有读到问题。请写出想查的政策内容，例如“到2025年要达到多少？谁牵头？”。",
        "这里回答收录的政策文件写了什么：目标数值、牵头和责任单位、完成期限、有哪些措施、名词含义、各地比较。直接写出想查的问题就行，例如“到2025年要达到多少？谁牵头？”。",
      ]
    `);
  });

  it('answers an English question in English around Chinese quotes', () => {
    const missing = [{ kind: 'lead-unit' }] as const;
    const answer = answerWith(
      { status: 'partial', claims: claims(['The target is 90%以上。', [NEWS]]), missing: [...missing] },
      { question: 'What is the target, and who leads?' },
    );
    expect(renderAnswer(answer, PLAIN)).toMatchInlineSnapshot(`
      "The target is 90%以上。 [1]
      No direct provision found: the lead unit.

      [1] [news report, original document not seen] 《2024年全国卫生健康体改工作会议各省（区、市）医改工作报道》 广东·第2段
          “到2025年，基本建成体系”"
    `);
  });

  it('tells the region where title and label do not', () => {
    const hubei = {
      ...LEAD,
      title: '关于进一步完善医疗卫生服务体系的实施方案',
      region: '湖北省',
      documentNumber: '鄂卫发〔2024〕25号',
    };
    const text = renderAnswer(answerWith({ status: 'answered', claims: claims(['一。', [hubei]]) }), PLAIN);
    expect(text).toContain('《关于进一步完善医疗卫生服务体系的实施方案》（湖北省，鄂卫发〔2024〕25号）二、（一）3');
  });

  it('keeps to the width of the terminal, counting Han characters twice', () => {
    const lines = renderAnswer(ANSWERED, { ...PLAIN, columns: 40 }).split('\n');
    expect(lines.every((line) => displayWidth(line) <= 40)).toBe(true);
    expect(lines.filter((line) => line.startsWith('    ')).length).toBeGreaterThan(2);
  });

  it('styles only where asked, and passes no escape of the corpus on', () => {
    const evil = { ...RATE, quote: '达到\u001b[2J90%', title: '标题\u001b]0;x\u0007' };
    const answer = answerWith({ status: 'answered', claims: claims(['达到\u001b[31m90%。', [evil]]) });
    expect(renderAnswer(answer, PLAIN)).not.toContain('\u001b');
    const coloured = renderAnswer(answer, { ...PLAIN, colour: true });
    expect(coloured).toContain('\u001b[1m达到90%。 [1]\u001b[22m');
    expect(coloured).not.toContain('\u001b[2J');
    expect(coloured).not.toContain('\u001b]0');
  });
});

it('prints the address of each source beneath it, on one line, where there is a reader', () => {
  const links = plainLinks('https://policy.example.org');
  const text = renderAnswer(ANSWERED, { ...PLAIN, columns: 30, links });
  const urls = ['1629-1653', '1671-1684'].map(
    (at) => `    https://policy.example.org/d/liaocheng-2024-plan?q=${at}#c-2.1.3`,
  );
  expect(text.split('\n').filter((line) => line.includes('https:'))).toEqual(urls);
  expect(
    text
      .split('\n')
      .filter((line) => !line.includes('https:'))
      .join('\n'),
  ).toBe(renderAnswer(ANSWERED, { ...PLAIN, columns: 30 }));
});
