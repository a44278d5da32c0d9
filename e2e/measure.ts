import type { Page } from '@playwright/test';

/** Levels of all headings that are shown, in the order of the page. */
export function headingLevels(tab: Page): Promise<number[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => Number(heading.tagName[1])),
  );
}

/** Everything one can press that is less than 44 px wide or high. A link inside a sentence may be as high as its line (WCAG 2.5.8). */
export function smallTargets(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const LEAST = 44;
    const isInSentence = (element: Element) =>
      element.tagName === 'A' &&
      getComputedStyle(element).display === 'inline' &&
      [...element.parentElement!.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    const areaOf = (element: Element) => {
      const labels = [...((element as HTMLInputElement).labels ?? [])];
      const isBox = /^(radio|checkbox)$/.test((element as HTMLInputElement).type);
      return [element, ...(isBox ? labels : [])].map((each) => each.getBoundingClientRect());
    };
    const small = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > 0)
      .filter((element) => !element.closest('[aria-hidden=true]') && !isInSentence(element))
      .filter((element) => !areaOf(element).some(({ width, height }) => width >= LEAST - 0.5 && height >= LEAST - 0.5))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${element.tagName} "${element.textContent?.trim().slice(0, 40)}" ${Math.round(width)} x ${Math.round(height)}`;
      });
    return [...new Set(small)];
  });
}
