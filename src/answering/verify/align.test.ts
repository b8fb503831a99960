import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, gapsOf } from './align.js';

const words = fc
  .array(fc.constantFrom('市', '县', '医院', '建成', '2033年', '20个', '，', '的'), { maxLength: 12 })
  .map((each) => each.join(''));

describe('laying one text beside another', () => {
  it('finds the stretches both hold, in order', () => {
    expect(blocksOf('严禁医院举债建设', '严禁公立医院违规举债建设')).toEqual([
      { at: 0, given: 0, length: 2 },
      { at: 2, given: 4, length: 2 },
      { at: 4, given: 8, length: 4 },
    ]);
  });

  it('gives what lies between them on each side', () => {
    const [said, given] = ['严禁医院举债建设', '严禁公立医院违规举债建设'];
    expect(gapsOf(said, given, blocksOf(said, given)).map((gap) => gap.given)).toEqual(['公立', '违规']);
  });

  it('shares no part of a figure', () => {
    expect(blocksOf('到2024年', '建成20个')).toEqual([]);
  });

  it('gives blocks that stand in both texts, in the order of both, and gaps that hold the rest', () => {
    fc.assert(
      fc.property(words, words, (said, given) => {
        const blocks = blocksOf(said, given);
        let [at, from] = [0, 0];
        for (const block of blocks) {
          expect(said.slice(block.at, block.at + block.length)).toBe(
            given.slice(block.given, block.given + block.length),
          );
          expect(block.at >= at && block.given >= from).toBe(true);
          [at, from] = [block.at + block.length, block.given + block.length];
        }
        const held = blocks.reduce((sum, { length }) => sum + length, 0);
        const left = gapsOf(said, given, blocks).reduce((sum, gap) => sum + gap.said.length, 0);
        expect(held + left).toBe(said.length);
      }),
    );
  });
});
