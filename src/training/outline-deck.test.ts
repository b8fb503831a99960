import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShippedPlans, type ShippedPlans } from '../briefing/shipped-plans.fixture.js';
import type { Deck, Slide } from '../office/deck.js';
import { openStudy } from './open-study.js';
import { outlineDeck } from './outline-deck.js';
import type { Edition } from './quiz-blocks.js';

let plans: Record<Edition, ShippedPlans>;

beforeAll(async () => {
  const open = (edition: Edition) => openShippedPlans('prompts/training', openStudy({ edition, seed: 1 }));
  plans = { trainer: await open('trainer'), trainee: await open('trainee') };
}, 60_000);

afterAll(async () => {
  await plans.trainer.close();
  await plans.trainee.close();
});

async function deckOf(edition: Edition = 'trainer'): Promise<Deck> {
  return outlineDeck(
    (await plans[edition].outlineOf({ template: 'session', documents: ['liaocheng-2024-plan'] })).outline,
  );
}

const ofKind = ({ slides }: Deck, kind: Slide['body']['kind']) => slides.filter(({ body }) => body.kind === kind);

describe('the slides of a lesson', () => {
  it('give each task a slide in the plan’s words, with its clause at the foot and in the notes', async () => {
    const quotes = ofKind(await deckOf(), 'quote');
    expect(quotes).toHaveLength(23);
    for (const { footer, notes } of quotes) {
      expect(footer).toMatch(/《聊城市.*》（聊政办字〔2024〕10号）二、（[一二三四五]）\d/);
      expect(notes).toContain('：“');
    }
  });

  it('ask one question a slide, and keep the answer for who speaks', async () => {
    const questions = ofKind(await deckOf(), 'question');
    expect(questions).toHaveLength(20);
    for (const { notes, body } of questions) {
      expect(notes).toMatch(/答案：/);
      expect(JSON.stringify(body)).not.toContain('答案：');
    }
    for (const { notes } of ofKind(await deckOf('trainee'), 'question')) expect(notes).toBe('');
  });

  it('draw the targets in per cent', async () => {
    const [chart] = ofKind(await deckOf(), 'chart');
    const bars = chart?.body.kind === 'chart' ? chart.body.bars : [];
    expect(bars).toContainEqual({ label: '县域内患者就诊率', value: 90, shown: '力争达到90%以上' });
  });
});
