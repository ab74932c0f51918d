import { expect, test } from 'vitest';
import english from './texts.en.json';
import spanish from './texts.es.json';

test.each([spanish, english])('the consent names the terms and then the privacy notice', ({ consent }) => {
  expect(consent.agree).toMatch(/^[^<]+<terms>[^<]+<\/terms>[^<]+<privacy>[^<]+<\/privacy>[^<]*$/);
});
