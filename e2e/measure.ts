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

type Stop = { name: string; isSeen: boolean; isMarked: boolean };

/** The element that has the focus: is it in sight with nothing on top, and does one see that it has it? `undefined` past the last. */
export function focused(tab: Page): Promise<Stop | undefined> {
  return tab.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const [area] = element.getClientRects();
    const name = `${element.tagName} "${element.textContent?.trim().slice(0, 40)}"`;
    if (!area) return { name, isSeen: false, isMarked: false };
    const x = Math.min(area.left + area.width / 2, innerWidth - 1);
    const y = (Math.max(area.top, 0) + Math.min(area.bottom, innerHeight)) / 2;
    const onTop = document.elementFromPoint(x, y);
    const isSeen = onTop !== null && (element.contains(onTop) || onTop.contains(element) || isLabelOf(onTop));
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { name, isSeen, isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };

    function isLabelOf(top: Element): boolean {
      return [...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(top));
    }
  });
}
