/** The language of the pages: what the address says, then what was chosen before, then what the browser asks for. */
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Locale } from '../copy/locale.js';
import type { WebEnv } from './web-env.js';

const CHOSEN = 'tiaowen_lang';
const A_YEAR_S = 31_536_000;

export function speaking(fallback: Locale): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const asked = localeNamed(c.req.query('lang'));
    c.set('locale', asked ?? localeNamed(getCookie(c, CHOSEN)) ?? preferred(c.req.header('accept-language'), fallback));
    if (asked !== null) setCookie(c, CHOSEN, asked, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: A_YEAR_S });
    await next();
  };
}

/** The language of an Accept-Language header that the browser weighs most, of the two spoken here. */
export function preferred(header: string | undefined, fallback: Locale): Locale {
  const weighed = (header ?? '').split(',').flatMap((each) => {
    const [tag = '', ...parameters] = each.trim().toLowerCase().split(';');
    const locale = localeNamed(tag.split('-')[0]);
    const q = parameters.map((text) => /^\s*q=(\d(?:\.\d+)?)$/.exec(text)?.[1]).find((text) => text !== undefined);
    return locale === null ? [] : [{ locale, weight: q === undefined ? 1 : Number(q) }];
  });
  const [first] = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return first?.locale ?? fallback;
}

function localeNamed(name: string | undefined): Locale | null {
  return name === 'zh' || name === 'en' ? name : null;
}
