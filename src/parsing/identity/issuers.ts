import type { IdentitySource } from '../../clause.js';
import { isOrganisationName } from '../../language/organisation.js';
import { isNamesLine, orderHead, signedLine } from '../front-lines.js';
import { isAdoption } from '../layout.js';
import type { Line } from '../lines.js';

export type Issuers = { readonly names: readonly string[]; readonly from: IdentitySource };

const LABEL =
  /(?:发布机构|发布单位|供稿单位|解读单位|解读机构|解读机关|解读部门|起草单位|发布机关|发文机关|发文单位|制定机关|印发机关|公布机关)\s*[:|]?\s*([\u4e00-\u9fa5\s()、,]{2,800}?)(?=\s*(?:文\s*号|索\s*引|主题|发文|成文|有\s*效|\n|$))/;
const SOURCE_LABEL = /^(?:信息|文章|稿件)?来源\s*[:|]\s*(.{2,60})$|\s(?:信息|文章)?来源\s*:\s*(\S{2,40})/;
const SIGNED_DATE =
  /^\(?(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}[./]\d{1,2}[./]\d{1,2}|[一二][〇零OoＯ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)\)?$/;
const SEAL = /\((?:代章|印章|盖章|公章|章)\)$|(?<=[局会厅部委室府院署心处])(?:编制|编印|印制|制)$/;
/** The byline of the press: a line of its own. */
const MEDIA = /^[\u4e00-\u9fa5·]{2,14}(?:新闻|日报|晚报|早报|时报|商报|社|电视台|广播电台|客户端)$/;
const MOST_ABOVE = 12;

export type IssuerInput = {
  /** Front matter and closings, in order. */
  readonly own: readonly Line[];
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
export function readIssuers({ own, signatures, titles, publisher, body, preamble, title }: IssuerInput): Issuers {
  const inTitle = distinct(titles.flatMap(namesBefore关于));
  const signed = distinct([...alignedNames(signatures), ...signaturesAboveDates(own)].map(withoutSeal));
  const candidates: readonly Issuers[] = [
    { names: inTitle.length > 1 ? inTitle : [], from: 'title' },
    { names: signed, from: 'signature' },
    { names: orderIssuer(own), from: 'head' },
    { names: inTitle, from: 'title' },
    { names: labelled(own), from: 'label' },
    { names: adopters(own), from: 'adoption-line' },
    { names: distinct(own.flatMap(({ folded }) => bodiesIn(sourceIn(folded)))), from: 'label' },
    { names: distinct(own.flatMap(({ folded }) => MEDIA.exec(folded.trim())?.[0] ?? [])).slice(0, 1), from: 'head' },
    { names: bylineOf(own, title), from: 'head' },
    { names: distinct(titles.flatMap(bodyAtStart)), from: 'title' },
    { names: letterhead(own), from: 'head' },
    { names: namedBelow(body), from: 'text' },
    { names: draftersIn([...preamble, ...body]), from: 'text' },
    { names: bodiesIn(publisher ?? ''), from: 'properties' },
  ];
  const found = candidates.find(({ names }) => names.length > 0) ?? { names: [], from: 'head' as const };
  return { ...found, names: found.names.map((name) => withRegion(name, own)) };
}

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

function labelled(own: readonly Line[]): string[] {
  const text = own
    .map(({ folded }) => folded)
    .join('\n')
    .slice(0, 20_000);
  const names =
    LABEL.exec(text)?.[1]
      ?.trim()
      .split(/[\s、,]+/) ?? [];
  return names.length > 0 && names.every(isOrganisationName) ? names : [];
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
    if (signed !== null) names.push(signed.name);
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
  const parts = text.trim().split(/\s+/);
  return parts.every(isOrganisationName) ? parts : [text.replace(/\s+/g, '')];
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
  /^(?:中共|中国共产党)?[\u4e00-\u9fa5]{2,12}(?:党委|市委|县委|区委|省委|中央)$|^国务院$|^.{2,10}(?:新闻|日报|晚报|早报|网|社|电视台)$/;
const CHANNEL = /(?:官网|网站|门户网站|微信公众号|公众号)$/;

/** The bodies a string consists of, parted by space, 、 or nothing but the end of a name. */
function bodiesIn(text: string): string[] {
  const parts = text
    .trim()
    .split(/[\s、,，]+/)
    .filter((part) => part !== '');
  const names = parts.map((part) => part.replace(CHANNEL, '')).flatMap(splitJoined);
  return names.every((name) => isOrganisationName(name) || NAMED_OTHERWISE.test(name)) ? names : [];
}

/** 甲市医疗保障局甲市财政局 → both: a name that begins again with the region of the first. 中共中央国务院 → both. */
function splitJoined(names: string): string[] {
  const central = names.split(
    /(?<=中央(?:办公厅)?)(?=国务院)|(?<=[省市县区州盟旗\u4e00-\u9fa5]委)(?=[\u4e00-\u9fa5]{2,10}人民政府)/,
  );
  if (central.length > 1) return central;
  const head = /^[\u4e00-\u9fa5]{2,8}?[省市县区]/.exec(names)?.[0];
  if (head === undefined) return [names];
  const parts = names.split(new RegExp(`(?<=[局会厅部委室府院署])(?=${head})`));
  return parts.length > 1 && parts.every(isOrganisationName) ? parts : [names];
}

/** …人民代表大会常务委员会…通过, …国务院令…公布 in the 题注. */
function adopters(own: readonly Line[]): string[] {
  const lines = own.filter(({ folded }) => isAdoption(folded)).map(({ folded }) => folded.replace(/\s+/g, ''));
  const congress = lines
    .map((line) => /日([\u4e00-\u9fa5]{2,14}?)第[一二三四五六七八九十\d]+届(全国)?人民代表大会(常务委员会)?/.exec(line))
    .find((match) => match !== null);
  if (congress) return [`${congress[1] ?? ''}人民代表大会${congress[3] ?? ''}`];
  const order = lines
    .map((line) => /日(?:中华人民共和国)?([\u4e00-\u9fa5]{2,30}?)令第/.exec(line)?.[1])
    .find((name) => name !== undefined);
  return order === undefined ? [] : [order];
}

/** 松原市人民政府常务会议纪要, 某局公告: the body whose meeting or announcement it is. */
function bodyAtStart(title: string): string[] {
  const name =
    /^([\u4e00-\u9fa5]{2,24}?(?:人民政府(?:办公厅|办公室)?|委员会|局|厅))(?=(?:常务|专题|办公)?(?:会议)?(?:纪要|公告|通告))/.exec(
      title.replace(/\s+/g, ''),
    )?.[1];
  return name !== undefined && isOrganisationName(name) ? [name] : [];
}

/** Names of bodies on the first lines, 文件 behind them or not. */
function letterhead(own: readonly Line[]): string[] {
  return own.slice(0, 2).flatMap(({ text }) => namesOf(text.replace(/文\s*件\s*$/, '')));
}

/** The name of a body right below the title, on a line of its own. */
function bylineOf(own: readonly Line[], title: readonly Line[]): string[] {
  const last = title.at(-1);
  const below = last === undefined ? undefined : own[own.indexOf(last) + 1];
  return below === undefined ? [] : namesOf(below.text);
}

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
  return isOrganisationName(name) ? [name] : [];
}

const RUN_BY = /(?:受理机构|实施机关|实施机构|实施主体|办理机构|承办机构|受理单位|实施部门)\s*(?:[:：].{0,60})?$/;

function sourceIn(folded: string): string {
  const match = SOURCE_LABEL.exec(folded);
  return (match?.[1] ?? match?.[2] ?? '').replace(/\s.*$/, '');
}
