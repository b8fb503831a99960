import { describe, expect, it } from 'vitest';
import { parseTextFile } from '../../parsing/parse-text.fixture.js';
import { WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import type { Citation, Claim, WithheldReason } from '../../vocabulary/answer.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import { cite, claim, countingClaim } from '../cite.js';
import { verifyClaims } from './verify-claims.js';

const { document, clauses } = parseTextFile({
  file: 'plan.txt',
  bytes: new TextEncoder().encode(WANGCHUAN.text),
  sidecar: 'kind: plan\nregion: { name: 望川市, level: city }\n',
});
const byId = new Map(clauses.map((clause) => [clause.id, clause]));

const CANTEENS = clauseAt('二、（一）1');
const BEDS = clauseAt('二、（一）2');
const TARGET = quoting(CANTEENS, '到2033年，社区食堂覆盖率力争达到85%以上');
const BED_TARGET = quoting(BEDS, '到2034年，建成家庭照护床位1200张左右');
const UNITS = quoting(CANTEENS, '（牵头单位：市民政局；责任单位：市财政局、市商务局）');

const HONEST: readonly Claim[] = [
  claim('到2033年，社区食堂覆盖率力争85%以上。', TARGET),
  claim('到2034年，建成家庭照护床位1200张左右。', BED_TARGET),
  claim('建设社区食堂——牵头单位：市民政局；责任单位：市财政局、市商务局。', UNITS),
  claim('社区食堂覆盖率力争85%以上，牵头单位：市民政局。', TARGET, UNITS),
  claim('发文字号：望政办字〔2031〕7号。', quoting(clauseAt('头部'), '望政办字〔2031〕7号')),
];

const kept = (claim: Claim) => ({ ...claim, grade: 'verified', differs: [] });

describe('verifyClaims', () => {
  it.each(HONEST)('keeps the honest claim $text', (honest) => {
    expect(verify(honest)).toEqual({ verified: [kept(honest)], withheld: [] });
  });

  it('withholds what fails, keeps what holds, and keeps the order of each', () => {
    const [first, second] = HONEST as [Claim, Claim];
    const { verified, withheld } = verify(
      first,
      claim('社区食堂覆盖率力争95%以上。', TARGET),
      second,
      claim(' ', TARGET),
    );
    expect(verified).toEqual([kept(first), kept(second)]);
    expect(withheld).toEqual([
      { text: '社区食堂覆盖率力争95%以上。', reason: 'number-not-cited' },
      { text: ' ', reason: 'empty' },
    ]);
  });

  it('passes an empty list through', () => {
    expect(verify()).toEqual({ verified: [], withheld: [] });
  });

  describe('of the quote', () => {
    it('withholds a claim whose quote differs by one character, whichever it is', () => {
      for (let index = 0; index < TARGET.quote.length; index += 1) {
        const altered = `${TARGET.quote.slice(0, index)}叠${TARGET.quote.slice(index + 1)}`;
        expect(reasonAgainst('社区食堂覆盖率力争85%以上。', { ...TARGET, quote: altered })).toBe('quote-not-verbatim');
      }
    });

    it.each([
      ['is empty', { quote: '' }],
      ['is empty at an empty span', { quote: '', end: TARGET.start }],
      ['is moved by one character', { start: TARGET.start + 1, end: TARGET.end + 1 }],
      ['is longer than its span', { end: TARGET.end - 1 }],
      ['is verbatim elsewhere in the document', { clauseId: BEDS.id }],
      ['is folded to half width', { quote: TARGET.quote.replace('，', ',') }],
    ])('withholds a claim whose quote %s', (_, change) => {
      expect(reasonAgainst('社区食堂覆盖率力争85%以上。', { ...TARGET, ...change })).toBe('quote-not-verbatim');
    });

    it('withholds a claim whose second citation is the bad one', () => {
      const bad = claim('社区食堂覆盖率力争85%以上。', TARGET, { ...UNITS, quote: '（牵头单位：市财政局）' });
      expect(verify(bad).withheld).toEqual([{ text: bad.text, reason: 'quote-not-verbatim' }]);
    });
  });

  describe('of the cited clause', () => {
    it.each<ClauseId>(['plan#9.9.9', 'other-plan#2.1.1'])('withholds a claim that cites %s', (clauseId) => {
      expect(reasonAgainst('社区食堂覆盖率力争85%以上。', { ...TARGET, clauseId })).toBe('clause-not-retrieved');
    });

    it('withholds a claim that cites a clause of the corpus which this question did not find', () => {
      const claims = [claim('社区食堂覆盖率力争85%以上。', TARGET)];
      const found = new Map([[BEDS.id, BEDS]]);
      const { withheld } = verifyClaims({ claims, clauses: found, documentNumbers: new Map() });
      expect(withheld.map(({ reason }) => reason)).toEqual(['clause-not-retrieved']);
    });
  });

  describe('of the words', () => {
    it.each<[text: string, reason: WithheldReason]>([
      ['', 'empty'],
      [' \n\u3000', 'empty'],
      ['到2033年，社区食堂覆盖率力争75%以上。', 'number-not-cited'],
      ['到2033年，社区食堂覆盖率力争85.5%以上。', 'number-not-cited'],
      ['到2033年，社区食堂覆盖率力争85以上。', 'number-not-cited'],
      ['到2033年，社区食堂覆盖率力争8%以上。', 'number-not-cited'],
      ['到2039年，社区食堂覆盖率力争85%以上。', 'number-not-cited'],
      ['到２０３９年，社区食堂覆盖率力争８５％以上。', 'number-not-cited'],
      ['到2033年，社区食堂覆盖率85%以上。', 'hedge-dropped'],
      ['到2033年，社区食堂覆盖率力争85%。', 'hedge-dropped'],
      ['到2033年，社区食堂覆盖率达到85%。', 'hedge-dropped'],
      ['社区食堂覆盖率力争85%以上，由市医保局牵头。', 'unit-not-cited'],
      ['社区食堂覆盖率力争85%以上，由市委编办牵头。', 'unit-not-cited'],
      ['社区食堂覆盖率力争85%以上，由省民政厅牵头。', 'unit-not-cited'],
    ])('withholds “%s”: %s', (text, reason) => {
      expect(reasonAgainst(text, TARGET)).toBe(reason);
    });

    it('withholds a claim without 左右', () => {
      expect(reasonAgainst('到2034年，建成家庭照护床位1200张。', BED_TARGET)).toBe('hedge-dropped');
    });

    it('withholds a claim without 不少于', () => {
      const quote = quoting(clauseAt('二、（二）1'), '每百张养老床位配备护理员不少于12名');
      expect(reasonAgainst('每百张养老床位配备护理员12名。', quote)).toBe('hedge-dropped');
      expect(reasonAgainst('每百张养老床位配备护理员不少于12名。', quote)).toBeNull();
    });

    it('withholds every change of one digit of a value', () => {
      const [before, value, after] = ['到2034年，建成家庭照护床位', '1200', '张左右。'];
      for (const index of value.split('').keys()) {
        for (const digit of '0123456789') {
          const changed = value.slice(0, index) + digit + value.slice(index + 1);
          const expected = changed === value ? null : 'number-not-cited';
          expect(reasonAgainst(before + changed + after, BED_TARGET), changed).toBe(expected);
        }
      }
    });

    it('withholds a claim that names an agency of another clause', () => {
      expect(reasonAgainst('建设社区食堂——牵头单位：市应急局。', UNITS)).toBe('unit-not-cited');
    });

    it('lets a claim say how many places it cites, and no other number', () => {
      const honest = countingClaim((count) => `共${count}项：建设社区食堂；发展家庭照护床位。`, [TARGET, BED_TARGET]);
      expect(verify(honest).withheld).toEqual([]);
      expect(verify({ ...honest, text: honest.text.replace('2', '3') }).withheld).toMatchObject([
        { reason: 'number-not-cited' },
      ]);
      expect(reasonAgainst('共7项。', TARGET)).toBe('number-not-cited');
    });

    it('takes 布局 and 格局 for no agency', () => {
      expect(reasonAgainst('推进资源布局，形成社区食堂新格局。', TARGET)).toBeNull();
    });

    it('reads full-width digits, percent signs and white space as the half-width ones', () => {
      expect(reasonAgainst('到２０３３年，社区食堂覆盖率 力争 ８５％ 以上。', TARGET)).toBeNull();
    });

    it('takes numbers and agencies from the whole cited clause, not from the quote alone', () => {
      expect(reasonAgainst('市民政局牵头，2033年见效。', quoting(CANTEENS, '推动社区食堂连锁化运营'))).toBeNull();
    });
  });
});

function verify(...claims: Claim[]) {
  return verifyClaims({ claims, clauses: byId, documentNumbers: new Map([[document.id, document.documentNumber]]) });
}

function reasonAgainst(text: string, citation: Citation): WithheldReason | null {
  return verify(claim(text, citation)).withheld[0]?.reason ?? null;
}

function clauseAt(label: string): Clause {
  const found = clauses.find((clause) => clause.label === label);
  if (found === undefined) throw new Error(`no clause ${label}`);
  return found;
}

function quoting(clause: Clause, quote: string): Citation {
  const start = clause.text.indexOf(quote);
  if (start === -1) throw new Error(`“${quote}” is not in ${clause.label}`);
  return cite(clause, document, { start, end: start + quote.length });
}
