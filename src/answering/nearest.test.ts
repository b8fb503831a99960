import { describe, expect, it } from 'vitest';
import { retrieve } from '../evidence/retrieve.js';
import { understandQuestion } from '../question/question.js';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { nearestOf } from './nearest.js';

const BOATS = `松湾市渔船管理办法

第一条　申请渔船检验的，应当提交下列材料：
（一）渔船检验申请表，载明渔船名称、船籍港、主机功率以及建造完工的日期和建造厂的名称；
（二）渔船所有权登记证书，所有权人为两人以上的，还应当提交共有人之间的书面约定；
（三）上一次检验的检验报告，报告遗失的，由原检验机构出具证明，证明应当写明上一次检验的日期；
（四）救生筏年度检修合格证。

第二条　渔船检验机构应当公开检验收费。渔船检验收费按船长计算，船长不足十二米的减半收取。（市渔业局牵头，市财政局配合）

第三条　渔船码头设岸电。

第四条　渔船应当在船尾两侧明显位置刷写船名和船籍港，船名和船籍港的字样应当清晰完整，不得涂改遮挡，夜间航行的还应当加装照明灯，停泊超过三十日的应当向所在码头报告停泊位置和看守人员，码头收到报告后登记造册，登记册保存两年，任何人可以查阅，查阅登记册不收费，登记册记载的看守人员变更的应当自变更之日起五日内报告码头并说明变更的原因，逾期不报告的由码头口头提醒，经提醒仍不报告的由码头通报渔业主管部门，渔业主管部门可以到码头现场查看停泊的渔船。
`;
const { app } = useSmallCorpora()({ 'songwan-boats': { region: '松湾市', text: BOATS } });

async function nearestTo(question: string) {
  const library = await app.library();
  const parts = await understandQuestion(question, [], library.understanding);
  const searched = await Promise.all(parts.map(async (part) => ({ part, result: await retrieve(part, library) })));
  return nearestOf(searched, library);
}

describe('the statements nearest to a question', () => {
  it('are of a long list the item meant, behind the words it hangs on', async () => {
    const [first] = await nearestTo('救生筏年度检修合格证要交吗');
    expect(first).toMatchObject({ leadIn: expect.stringMatching(/应当提交下列材料：$/) });
    expect(first?.quote).toBe('（四）救生筏年度检修合格证。');
  });

  it('are three at most, each of a length that is read, and none shown twice', async () => {
    const nearest = await nearestTo('渔船检验材料收费和船名怎么刷写');
    expect(nearest).toHaveLength(3);
    for (const { quote } of nearest) expect(quote.length).toBeLessThanOrEqual(200);
    expect(new Set(nearest.map(({ start }) => start)).size).toBe(3);
  });

  it('are of a long sentence the stretch that speaks of what is asked', async () => {
    const nearest = await nearestTo('停泊登记册谁都可以查阅吗');
    expect(nearest[0]?.quote).toContain('任何人可以查阅');
  });

  it('come from each part of a question', async () => {
    const labels = (await nearestTo('救生筏检修合格证要交吗？检验收费怎么算？')).map(({ label }) => label.slice(0, 3));
    expect(labels).toEqual(expect.arrayContaining(['第一条', '第二条']));
  });

  it('leave out a bare list of units unless it is asked who', async () => {
    const quotes = (nearest: Awaited<ReturnType<typeof nearestTo>>) => nearest.map(({ quote }) => quote).join('\n');
    expect(quotes(await nearestTo('渔船检验收费按什么计算'))).not.toContain('市渔业局牵头');
    expect(quotes(await nearestTo('渔船检验收费由谁牵头'))).toContain('市渔业局牵头');
  });
});
