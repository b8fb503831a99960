import { describeReader } from '../reader.contract.js';
import { docxReader } from './docx-reader.js';
import { definition, field, level, list, numbered, paragraph, run, table, wordFile } from './word.fixture.js';

const BODY = [
  paragraph('云屏市渡口修缮方案'),
  numbered('总体要求', 1),
  `<w:p>${run('全市渡口')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('十二座，')}<w:del><w:r><w:delText>已</w:delText></w:r></w:del>${run('全部修缮。')}</w:p>`,
  table([
    ['渡口', '时限'],
    ['石浦', '3月'],
  ]),
  `<w:p>${run('见第')}${field('REF', '二')}${run('条')}</w:p>`,
  '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>',
].join('');

describeReader('docx', {
  reader: docxReader,
  samples: [
    {
      name: '渡口方案.docx',
      bytes: () =>
        wordFile({
          document: BODY,
          numbering: definition(1, level(0, 'chineseCounting', '%1、')) + list(1, 1),
          footnotes: `<w:footnote w:id="1">${paragraph('不含浮桥。')}</w:footnote>`,
          header1: paragraph('征求意见稿'),
        }),
      words: () =>
        '征求意见稿云屏市渡口修缮方案总体要求全市渡口十二座，已全部修缮。不含浮桥。渡口时限石浦3月见第REF二条',
    },
  ],
});
