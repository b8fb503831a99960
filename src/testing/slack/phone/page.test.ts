import { describe, expect, it } from 'vitest';
import { ANSWERED, answerWith, claims, INTERPRETATION, NEWS, RATE } from '../../../copy/answer.fixture.js';
import { answerMessages } from '../../../slack/render/answer-messages.js';
import { citationFeedbackView } from '../../../slack/render/citation-feedback-view.js';
import { seenBlocks } from '../block-text.js';
import { menuPage, threadPage, viewPage } from './page.js';

const said = (blocks: readonly unknown[]) => threadPage([{ by: 'bot', blocks, text: '' }]);
/** What can be read on a page, without white space. */
const read = (html: string) =>
  html
    .replace(/^.*<body>/s, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, '');

describe('threadPage', () => {
  it('shows every word of an answer', () => {
    const compared = answerWith(
      {
        status: 'answered',
        claims: claims(['聊城市：力争90%以上。', [RATE]], ['山东省：基本建成体系。', [INTERPRETATION]]),
      },
      { understood: { regions: ['聊城市', '山东省'], documents: [], intent: 'compare' } },
    );
    for (const answer of [ANSWERED, compared, answerWith({ status: 'nearest', missing: [], nearest: [RATE, NEWS] })]) {
      const [{ blocks }] = answerMessages(answer, { locale: 'zh', private: true });
      const words = seenBlocks(blocks, (id) => id)
        .split(/[\n|•]|(?<=\])|(?=\[)/)
        .map((line) => line.replaceAll(/^\[|\]$|\s+/g, ''));
      for (const line of words) expect(read(said(blocks))).toContain(line);
    }
  });

  it('shows text as it is, whatever it holds', () => {
    const text = '<script>alert("1")</script> & 下一行';
    const blocks = [
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] },
    ];
    expect(said(blocks)).not.toContain('<script>');
    expect(read(said(blocks))).toContain('<script>alert("1")</script>&下一行');
  });

  it('decodes mrkdwn and markdown as Slack does', () => {
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: '*要点* 1 &lt; 2' } },
      { type: 'markdown', text: '**要点** 3\\*4 &lt; 5' },
    ];
    expect(said(blocks)).toContain('<span class="bold">要点</span> 1 &lt; 2');
    expect(read(said(blocks))).toContain('要点3*4<5');
  });

  it('shows the text of a message without blocks', () => {
    expect(read(said([]))).not.toContain('再问');
    expect(read(threadPage([{ by: 'asker', blocks: [], text: '再问一次' }]))).toContain('再问一次');
  });

  it('shows the names of files', () => {
    const files = ['答复附表.xlsx'];
    expect(read(threadPage([{ by: 'bot', blocks: [], text: '', files }]))).toContain('答复附表.xlsx');
  });

  it.each([
    [{ type: 'hologram' }],
    [{ type: 'rich_text', elements: [{ type: 'rich_text_scroll', elements: [] }] }],
    [{ type: 'actions', elements: [{ type: 'slider' }] }],
  ])('refuses what it cannot show: %j', (block) => {
    expect(() => said([block])).toThrow(RangeError);
  });
});

describe('menuPage and viewPage', () => {
  it('show what a tap opens', () => {
    const answer = answerWith({ status: 'answered', claims: claims(['两地都有。', [RATE, NEWS]]) });
    const [{ blocks }] = answerMessages(answer, { locale: 'zh' });
    expect(read(menuPage(blocks) ?? '')).toContain('[1]二、（一）3提升县级医院能力');
    expect(read(menuPage(blocks) ?? '')).toContain('医改工作报道》[2]广东·第2段');
    expect(menuPage([])).toBeNull();
  });

  it('show a form with its bar, its labels and its choices', () => {
    const citations = [{ n: 1, citation: RATE }];
    const view = viewPage(citationFeedbackView({ answerId: 'a1', citations, locale: 'zh' }));
    for (const words of ['取消', '引用不对', '提交', '哪里不对？', '地区或层级不对'])
      expect(read(view)).toContain(words);
  });
});
