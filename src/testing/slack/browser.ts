/** For tests: as much of a browser as installing takes; it keeps cookies, and follows no link by itself. */
export type Page = {
  readonly status: number;
  readonly text: string;
  /** The first link of the page; empty where there is none. */
  readonly link: string;
};

export type Browser = {
  readonly open: (url: string) => Promise<Page>;
  /** Opens the page to install from. */
  readonly begin: () => Promise<Page>;
};

/** @param language what it prefers, as the header says it */
export function newBrowser(address: string, language = 'zh-CN,zh;q=0.9'): Browser {
  const cookies = new Map<string, string>();
  const open: Browser['open'] = async (url) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      headers: { 'accept-language': language, cookie, connection: 'close' },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const text = await response.text();
    const link = /<a href="([^"]*)"/.exec(text)?.[1] ?? '';
    return { status: response.status, text, link: link.replaceAll('&amp;', '&') };
  };
  return { open, begin: () => open(`${address}/slack/install`) };
}
