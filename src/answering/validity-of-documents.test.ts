import { describe, expect, it } from 'vitest';
import { ferryRules } from '../testing/corpora/ferry-rules.js';
import { labelsOf, sentencesOf, useSmallCorpora } from '../testing/corpora/small-corpus.js';

const { app, ask } = useSmallCorpora()({
  'ferries-2011': ferryRules({
    number: '松政规〔2011〕3号',
    issued: '2011年3月1日',
    closing: '本办法自2011年4月1日起施行。',
  }),
  'ferries-2021': ferryRules({
    number: '松政规〔2021〕8号',
    issued: '2021年3月1日',
    closing: '本办法自2021年4月1日起施行。《松湾市渡船管理办法》（松政规〔2011〕3号）同时废止。',
  }),
  'moorings-2012': ferryRules({
    title: '松湾市泊位收费办法',
    number: '松政规〔2012〕5号',
    issued: '2012年5月6日',
    closing: '本办法自印发之日起施行，有效期5年。',
  }),
});

describe('validity of a document', () => {
  it('names what repealed it', async () => {
    const answer = await ask('松政规〔2011〕3号现在还有效吗');
    expect(sentencesOf(answer)).toEqual([
      '《松湾市渡船管理办法》（松政规〔2011〕3号）已被《松湾市渡船管理办法》（松政规〔2021〕8号）废止。',
    ]);
    expect(labelsOf(answer)).toContain('第三条');
  });

  it('is told without what repealed it to who may not read that', async () => {
    const { answer } = await app.ask({ text: '松政规〔2011〕3号现在还有效吗' }, { only: ['ferries-2011'] });
    expect(JSON.stringify(answer)).not.toContain('松政规〔2021〕8号');
  });

  it('has run out with its term', async () => {
    expect(sentencesOf(await ask('泊位收费那份办法还作数吗'))).toEqual([
      '《松湾市泊位收费办法》（松政规〔2012〕5号）已失效（有效期5年）。',
    ]);
  });

  it('is told together with the term and the number', async () => {
    const sentences = sentencesOf(await ask('松政规〔2012〕5号的有效期是几年，现在还有效吗'));
    expect(sentences.join('')).toContain('有效期5年');
    expect(sentences.join('')).toContain('已失效');
  });

  it('tells when a document takes effect and what it ends', async () => {
    expect(sentencesOf(await ask('松政规〔2021〕8号从哪天起施行'))).toEqual([
      '《松湾市渡船管理办法》（松政规〔2021〕8号）的施行时间：自2021年4月1日起施行。',
    ]);
    expect(sentencesOf(await ask('松政规〔2021〕8号废止了哪些文件')).join('')).toContain('松政规〔2011〕3号');
  });
});
