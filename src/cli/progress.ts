import type { Locale } from '../copy/locale.js';
import type { IndexProgress } from './surroundings.js';

export type Progress = { readonly update: (progress: IndexProgress) => void; readonly stop: () => void };

/** Work shorter than this shows no bar. */
const DELAY_MS = 1000;
/** Redraws while nothing is reported, so that the clock shows the program is alive. */
const REDRAW_MS = 500;

/** A progress bar that appears when work takes longer than a second; `stream` null draws nothing. */
export function createProgress({
  stream,
  locale,
  delayMs = DELAY_MS,
}: {
  stream: NodeJS.WritableStream | null;
  locale: Locale;
  delayMs?: number;
}): Progress {
  if (stream === null) return { update: () => {}, stop: () => {} };
  let latest: IndexProgress = { done: 0, total: 0, file: '' };
  let stopped = false;
  let bar: { draw: () => void; stop: () => void } | null = null;
  let redraw: NodeJS.Timeout | undefined;

  const show = async () => {
    const { SingleBar, Presets } = (await import('cli-progress')).default;
    if (stopped) return;
    const single = new SingleBar(
      {
        format: `{stage} |{bar}| {value}/{total} {duration_formatted}{rate}`,
        stream,
        clearOnComplete: true,
        hideCursor: true,
      },
      Presets.shades_classic,
    );
    const stage = () => describeProgress(latest, locale);
    single.start(Math.max(latest.total, 1), latest.done, stage());
    const draw = () => {
      single.setTotal(Math.max(latest.total, 1));
      single.update(latest.total === 0 ? 1 : latest.done, stage());
    };
    bar = { draw, stop: () => single.stop() };
    redraw = setInterval(draw, REDRAW_MS);
    redraw.unref();
  };
  const start = setTimeout(() => void show(), delayMs);
  start.unref();

  return {
    update: (progress) => {
      latest = progress;
      bar?.draw();
    },
    stop: () => {
      stopped = true;
      clearTimeout(start);
      clearInterval(redraw);
      bar?.stop();
    },
  };
}

/** The words beside the bar: what is done, and how fast or how far within it. */
export function describeProgress(progress: IndexProgress, locale: Locale): { stage: string; rate: string } {
  const words = WORDS[locale];
  return { stage: stageOf(progress, words), rate: rateOf(progress, words) };
}

type Words = {
  readonly reading: string;
  readonly building: string;
  readonly embedding: string;
  readonly rate: (perSecond: string) => string;
  readonly left: (seconds: string) => string;
  /** Of the file that is being read. */
  readonly part: (done: number, total: number) => string;
};

function stageOf({ done, total, embedding }: IndexProgress, words: Words): string {
  if (done >= total) return words.building;
  return embedding === undefined ? words.reading : words.embedding;
}

function rateOf({ embedding, part }: IndexProgress, words: Words): string {
  if (embedding === undefined) return part === undefined ? '' : ` ${words.part(part.done, part.total)}`;
  const { ratePerSecond, secondsLeft } = embedding;
  const rate = ratePerSecond === null ? '' : ` ${words.rate(ratePerSecond.toFixed(1))}`;
  return `${rate}${secondsLeft === null ? '' : ` ${words.left(secondsLeft.toFixed(0))}`}`;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    reading: '读入文件',
    building: '建立索引',
    embedding: '计算向量',
    rate: (perSecond) => `每秒${perSecond}条`,
    left: (seconds) => `还需${seconds}秒`,
    part: (done, total) => `本文件第${done}/${total}页`,
  },
  en: {
    reading: 'Reading',
    building: 'Indexing',
    embedding: 'Embedding',
    rate: (perSecond) => `${perSecond}/s`,
    left: (seconds) => `${seconds} s left`,
    part: (done, total) => `page ${done}/${total} of this file`,
  },
};
