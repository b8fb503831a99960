import { isOrganisationName } from '../../language/organisation.js';
import { foldWidth } from '../../language/width.js';
import type { IdentitySource } from '../../vocabulary/document.js';
import { isBodyName, splitBodies, withoutMaking } from '../body-names.js';
import { bodyOfSpeaker, givenAt, isNamesLine, orderHead, signedLine } from '../front-lines.js';
import type { Line } from '../lines.js';
import { type Field, fieldValue } from './fields.js';
import { adopters, speakers } from './told-issuers.js';

export type Issuers = { readonly names: readonly string[]; readonly from: IdentitySource };

const ISSUER_LABEL =
  /^(?:(?:发布|发文|制发|制定|印发|公布|颁布|公开|信息提供|责任)(?:机构|机关|单位|部门)|(?:供稿|起草)单位|解读(?:单位|机构|机关|部门))$/;
/** Who runs what a guide is of, who fills a table in. */
const RUN_BY_LABEL =
  /^(?:(?:实施|受理|办理|承办|行使|答复|回复)(?:主体|机构|机关|单位|部门)|(?:填[报表]|编制|制表)(?:单位|部门)?)$/;
const SOURCE_LABEL = /^(?:信息|文章|稿件)?来源$/;
const SIGNED_DATE =
  /^\(?(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}[./]\d{1,2}[./]\d{1,2}|[一二壹贰][〇○零OoＯ0一二三四五六七八九壹贰叁肆伍陆柒捌玖]{3}年[一二三四五六七八九十零壹贰叁肆伍陆柒捌玖拾]{1,3}月[一二三四五六七八九十零壹贰叁肆伍陆柒捌玖拾]{1,3}日)\)?$/;
const SEAL = /\((?:代章|印章|盖章|公章|章)\)$|(?<=[局会厅部委室府院署心处])(?:编制|编印|印制|制)$/;
/** The byline of the press: a line of its own. */
const MEDIA = /^[\u4e00-\u9fa5·]{2,14}(?:新闻|日报|晚报|早报|时报|商报|社|电视台|广播电台|客户端)$/;
const MOST_ABOVE = 12;

export type IssuerInput = {
  /** Front matter and closings, in order. */
  readonly own: readonly Line[];
  /** What a page or a form says of the text around it. */
  readonly fields: readonly Field[];
  /** Lines taken out as signatures. */
  readonly signatures: readonly string[];
  /** The text's title and that of the notice that carries it. */
  readonly titles: readonly string[];
  readonly publisher: string | null;
  readonly body: readonly Line[];
  readonly preamble: readonly Line[];
  /** The lines of the title among `own`. */
  readonly title: readonly Line[];
};

/** Who issues a text: by the page's label, the signature above the date, the order's head, the title, the 题注, the publisher. */
export function readIssuers(input: IssuerInput): Issuers {
  const { own, fields, signatures, titles, publisher, body, preamble, title } = input;
  const opening = [...preamble, ...body].slice(0, FIRST_LINES).map(({ folded }) => folded.slice(0, LONGEST_OPENING));
  const inTitle = distinct(titles.flatMap(namesBefore关于));
  const signed = distinct([...alignedNames(signatures), ...signaturesAboveDates(own)].map(withoutSeal));
  const candidates: readonly Issuers[] = [
    { names: inTitle.length > 1 ? inTitle : [], from: 'title' },
    { names: signed, from: 'signature' },
    { names: orderIssuer(own), from: 'head' },
    { names: inTitle, from: 'title' },
    { names: labelled(fields, ISSUER_LABEL), from: 'label' },
    { names: givers(own, title), from: 'head' },
    { names: adopters(own), from: 'adoption-line' },
    { names: labelled(fields, RUN_BY_LABEL), from: 'label' },
    { names: bodiesIn((fieldValue(fields, SOURCE_LABEL) ?? '').replace(/\s.*$/, '')), from: 'label' },
    { names: distinct(own.flatMap(({ folded }) => MEDIA.exec(folded.trim())?.[0] ?? [])).slice(0, 1), from: 'head' },
    { names: bylineOf(own, title), from: 'head' },
    { names: distinct(titles.flatMap(bodyAtStart)), from: 'title' },
    { names: letterhead(own), from: 'head' },
    { names: namedBelow(body), from: 'text' },
    { names: speakers([...titles, ...opening]), from: 'text' },
    { names: draftersIn([...preamble, ...body]), from: 'text' },
    { names: bodiesIn(publisher ?? ''), from: 'properties' },
  ];
  const found = candidates.find(({ names }) => names.length > 0) ?? { names: [], from: 'head' as const };
  return { ...found, names: found.names.map((name) => withRegion(name.replace(SESSION, ''), own)) };
}

/** A congress is the same in each of its sessions. */
const SESSION = /第[一二三四五六七八九十\d]+届(?=(?:全国)?人民代表大会)/;

/** 州人民政府办公室 is the body of the letterhead whose whole name ends so. */
function withRegion(name: string, own: readonly Line[]): string {
  if (!/^[省市县区州盟旗]/.test(name)) return name;
  const whole = own
    .map(({ text }) => text.replace(/\s+/g, ''))
    .find((each) => each !== name && each.endsWith(name) && isOrganisationName(each));
  return whole ?? name;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function withoutSeal(name: string): string {
  return name.replace(/（/g, '(').replace(/）/g, ')').replace(SEAL, '').replace(/\(/g, '（').replace(/\)/g, '）');
}

function labelled(fields: readonly Field[], label: RegExp): string[] {
  const names = (fieldValue(fields, label) ?? '').split(/[\s、,]+/).filter((name) => name !== '');
  return names.every(isBodyName) ? names : [];
}

function alignedNames(signatures: readonly string[]): string[] {
  return signatures.flatMap((line) => {
    const parts = line.trim().split(/\s+/);
    const whole = parts.join('');
    return parts.every((part) => isOrganisationName(part)) || !isOrganisationName(whole)
      ? parts.filter(isOrganisationName)
      : [whole];
  });
}

/** Names of bodies right above a date, or on its line. */
function signaturesAboveDates(lines: readonly Line[]): string[] {
  const names: string[] = [];
  for (const [index, line] of lines.entries()) {
    const compact = line.folded.replace(/\s+/g, '').replaceAll('○', '〇');
    const signed = signedLine(line.folded);
    if (signed !== null) names.push(...splitBodies(signed.name));
    if (!SIGNED_DATE.test(compact)) continue;
    const above: string[] = [];
    let bracketed = '';
    for (let at = index - 1; at >= 0 && index - at <= MOST_ABOVE; at -= 1) {
      const text = withoutSeal(lines[at]?.text.trim() ?? '');
      if (text === '' || (bracketed === '' && isSecondName(text))) {
        bracketed = text;
        continue;
      }
      const found = namesOf(text);
      if (found.length === 0) break;
      above.unshift(...found.slice(0, -1), `${found.at(-1)}${bracketed}`);
      bracketed = '';
    }
    names.push(...above);
  }
  return names;
}

/** （爱国卫生运动委员会） below the first name of the same body. */
function isSecondName(text: string): boolean {
  return isOrganisationName(/^[（(]([^（()）]{4,30})[）)]$/.exec(text)?.[1] ?? '');
}

function namesOf(text: string): string[] {
  if (!isNamesLine(text)) return [];
  const parts = withoutMaking(text).trim().split(/\s+/);
  const names = parts.every(isBodyName) ? parts : [parts.join('')];
  return names.flatMap(splitBodies);
}

/** 青澜省人民政府令 → 青澜省人民政府; 中华人民共和国国务院令 → 国务院. */
function orderIssuer(own: readonly Line[]): readonly string[] {
  return orderHead(own)?.issuers ?? [];
}

/** 南丰县人民政府办公室关于印发…的通知 names who issues it; several bodies stand side by side. */
function namesBefore关于(title: string): string[] {
  const before = /^([^\n,，。《]{3,120}?)\s*(?:关于|印发《).{2,140}$/.exec(title)?.[1] ?? '';
  return bodiesIn(before);
}

/** Bodies whose names do not end as those of other bodies do. */
const NAMED_OTHERWISE =
  /^(?:中共|中国共产党)?[\u4e00-\u9fa5]{2,12}(?:党委|市委|县委|区委|省委|中央)$|^国务院$|^.{2,10}(?:新闻|[\u4e00-\u9fa5]报|网|社|电视台)$/;
const CHANNEL = /(?:官网|网站|门户网站|微信公众号|公众号)$/;

/** The bodies a string consists of, parted by space, 、 or nothing but the end of a name. */
function bodiesIn(text: string): string[] {
  const parts = text
    .trim()
    .split(/[\s、,，]+/)
    .filter((part) => part !== '');
  const names = parts.map((part) => part.replace(CHANNEL, '')).flatMap(splitBodies);
  return names.every((name) => isBodyName(name) || NAMED_OTHERWISE.test(name)) ? names : [];
}

/** 某市人民政府常务会议纪要, 某局公告, 某局2031年工作要点: the body whose meeting, announcement or year it is. */
function bodyAtStart(title: string): string[] {
  const name =
    /^([\u4e00-\u9fa5]{2,24}?(?:人民政府(?:办公厅|办公室)?|委员会|局|厅))(?=(?:第[一二三四五六七八九十百\d]{1,5}次)?(?:常务|专题|办公)?(?:会议)?(?:纪要|公告|通告)|(?:19|20)\d{2}年)/.exec(
      title.replace(/\s+/g, ''),
    )?.[1];
  return name !== undefined && isOrganisationName(name) ? [name] : [];
}

/** Names of bodies on the first lines, 文件 behind them or not. */
function letterhead(own: readonly Line[]): string[] {
  return own.slice(0, 2).flatMap(({ text }) => namesOf(text.replace(/文\s*件\s*$/, '')));
}

function linesBelow(own: readonly Line[], title: readonly Line[]): string[] {
  const last = title.at(-1);
  const from = last === undefined ? own.length : own.indexOf(last) + 1;
  return own.slice(from, from + MOST_BYLINES).map(({ text }) => text.trim());
}

/** A body right below the title: on a line of its own, or in brackets with a date. */
function bylineOf(own: readonly Line[], title: readonly Line[]): string[] {
  const [first = ''] = linesBelow(own, title);
  const named = namesOf(first.replace(/^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s+/, ''));
  if (named.length > 0) return named;
  const bracketed = /^[（(](.+?)[\s,，]*\d{4}年[^（()）]*[）)]$/.exec(first)?.[1] ?? '';
  return isBodyName(bracketed) ? [bracketed] : [];
}

/** Who gives a report to a congress: the body of the one who speaks, else the government of the congress's region. */
function givers(own: readonly Line[], title: readonly Line[]): string[] {
  const below = linesBelow(own, title);
  const spoken = below.map(bodyOfSpeaker).find((body) => body !== null);
  if (spoken) return [spoken];
  const congress = below
    .map((line) => CONGRESS.exec(givenAt(foldWidth(line))?.place ?? '')?.[1])
    .find((region) => region !== undefined);
  return congress !== undefined && /政府工作报告/.test(title.at(-1)?.text ?? '') ? [`${congress}人民政府`] : [];
}

const MOST_BYLINES = 4;
const FIRST_LINES = 3;
const LONGEST_OPENING = 200;
/** 云屏市第九届人民代表大会第三次会议上 */
const CONGRESS = /^([\u4e00-\u9fa5]{2,12}?)第[一二三四五六七八九十\d]+届人民代表大会/;

/** …市文化局会同有关部门制定本方案, 我局: the text says who made it. */
function draftersIn(lines: readonly Line[]): string[] {
  const text = lines
    .slice(0, 12)
    .map(({ folded }) => folded)
    .join('\n');
  const name =
    /(?:^|[,，。\n])([\u4e00-\u9fa5]{4,25}?[局委厅会室心])(?:会同[^,。]{0,20})?(?:组织)?(?:研究)?(?:制定|起草|编制)(?:了)?本/.exec(
      text,
    )?.[1];
  return name !== undefined && isOrganisationName(name) ? [name] : [];
}

/** A guide names who runs it below or behind a heading. */
function namedBelow(body: readonly Line[]): string[] {
  const at = body.findIndex(({ folded }) => RUN_BY.test(folded));
  if (at === -1) return [];
  const behind = (body[at]?.text ?? '').replace(/^.*?[:：]\s*/, '');
  const text = /[:：]/.test(body[at]?.text ?? '') ? behind : (body[at + 1]?.text ?? '');
  const name = text.replace(/[（(].*$/, '').trim();
  return isBodyName(name) ? [name] : [];
}

const RUN_BY = /(?:受理机构|实施机关|实施机构|实施主体|办理机构|承办机构|受理单位|实施部门)\s*(?:[:：].{0,60})?$/;
