import type { FormEvent } from 'react';
import { type Locale, otherLocales } from '#i18n/routing.ts';
import { quietActionClass } from './button.ts';
import type { SwitchWords } from './switch-words.ts';

/**
 * Each submits the form like any other button; the route answers in that language, with the text kept.
 */
export function LanguageButtons({ locale, words }: { locale: Locale; words: SwitchWords }) {
  return otherLocales(locale).map((other) => (
    <button
      key={other}
      type="submit"
      name="switchTo"
      value={other}
      lang={other}
      formNoValidate
      className={quietActionClass}
    >
      {words[other]}
    </button>
  ));
}

/** Then the browser posts by itself: nothing is checked. */
export function isLanguageButton({ nativeEvent }: FormEvent): boolean {
  const { submitter } = nativeEvent as SubmitEvent;
  return submitter instanceof HTMLButtonElement && submitter.name === 'switchTo';
}
