import { beforeAll, describe, expect, test } from 'vitest';
import {
  measureSearch,
  percentile,
  type SearchMeasures,
} from '../../tools/bench/search/measure.ts';
import { isSetAside, measure } from '../../tools/bench/search/quality.ts';
import { NEGATIVES } from '../../tools/bench/search/queries.ts';
import { SITES } from '../built-sites.ts';

let measures: SearchMeasures;

beforeAll(async () => {
  measures = await measureSearch(SITES.root.folder);
}, 120_000);

describe('search', () => {
  test('puts the right section first, and opens at the right passage', () => {
    const { hit1, hit3, mrr, none, passage } = measure(measures.dutch);
    expect(hit1).toBeGreaterThanOrEqual(0.95);
    expect(hit3).toBeGreaterThanOrEqual(0.985);
    expect(mrr).toBeGreaterThanOrEqual(0.965);
    expect(none).toBeLessThanOrEqual(0.005);
    expect(passage).toBeGreaterThanOrEqual(0.9);
  });

  test('does so for the questions set aside as well', () => {
    const aside = measure(measures.dutch.filter(({ question }) => isSetAside(question.query)));
    expect(aside.hit1).toBeGreaterThanOrEqual(0.95);
  });

  test('finds nothing where there is nothing', () => {
    expect(measures.falseFinds.dutch.length).toBeLessThanOrEqual(NEGATIVES.length / 10);
  });

  test('costs no more than the budget, all counted', () => {
    expect(percentile(measures.firstQueryBytes, 0.95)).toBeLessThanOrEqual(120_000);
    // Words that are rare, or many, take more pages and pieces of the index.
    expect(percentile(measures.firstQueryBytes, 1)).toBeLessThanOrEqual(125_000);
    expect(measures.layerBytes).toBeLessThanOrEqual(10_000);
  });

  test('finds something for each beginning of a title word', () => {
    expect(measures.deadBeginnings).toEqual([]);
  });
});
