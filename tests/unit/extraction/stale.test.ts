import { describe, expect, it } from 'vitest';
import { describesAnother } from '../../../src/extraction/stale';

const shown = {
  url: 'https://harrowlane.example/news/ferry-sails-again',
  headline: 'Ferry sails again after two winters',
};
const other = '/news/goat-elected-harbour-master';

describe('describesAnother', () => {
  it('holds for a node that names another story and another headline', () => {
    const claim = { headline: 'Goat elected harbour master', addresses: [other] };
    expect(describesAnother(claim, shown)).toBe(true);
  });

  it.each([
    ['of the same headline, shortened', { headline: 'Ferry sails again', addresses: [other] }],
    ['that names this story too', { headline: 'Goat elected', addresses: [other, shown.url] }],
    ['that names no address', { headline: 'Goat elected', addresses: [] }],
    ['that names the front page', { headline: 'Goat elected', addresses: ['/'] }],
    ['of another site', { headline: 'Goat elected', addresses: [`https://wire.example${other}`] }],
    ['without a headline', { headline: null, addresses: [other] }],
  ])('does not hold for a node %s', (_what, claim) => {
    expect(describesAnother(claim, shown)).toBe(false);
  });

  it('does not hold where no headline is on the screen', () => {
    const claim = { headline: 'Goat elected harbour master', addresses: [other] };
    expect(describesAnother(claim, { ...shown, headline: null })).toBe(false);
  });
});
