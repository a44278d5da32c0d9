import type { Page } from '@playwright/test';

/** What had the focus: was it in sight with nothing on top, and did one see that it had it? */
export type Stop = { name: string; isSeen: boolean; isMarked: boolean };
type Walk = { stops: Stop[]; isOver: boolean };
/** In the page, with each stop's element. */
type Walking = Walk & { elements: HTMLElement[]; look: (element: Element) => Stop };

declare global {
  interface Window {
    walk?: Walking;
  }
}

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
const AT_ONCE = 40;

/**
 * Presses Tab until the focus leaves the page. The page itself looks at each stop, between one press and the next: asking it each time
 * would take four times as long.
 * @param most presses at which it gives up
 */
export async function walkByTab(tab: Page, most: number): Promise<Walk> {
  await tab.evaluate(noteStops);
  const browser = await tab.context().newCDPSession(tab);
  const press = () => [
    browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB }),
    browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAB }),
  ];
  for (let pressed = 0; pressed < most; pressed += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, press).flat());
    if (await tab.evaluate(() => window.walk!.isOver)) break;
  }
  return tab.evaluate(lookAgain);
}

/**
 * Runs in the page. Keys that come at one moment leave no time for a frame, in which a long page lays out what has come near
 * (components/later.css): what was not seen is looked at once more, as somebody sees it who comes from the stop before and rests.
 */
async function lookAgain(): Promise<Walk> {
  const { stops, elements, look, isOver } = window.walk!;
  const rest = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  for (const [at, { isSeen }] of stops.entries()) {
    if (isSeen) continue;
    for (const element of elements.slice(Math.max(0, at - 1), at + 1)) {
      element.focus();
      await rest();
    }
    stops[at] = look(elements[at]!);
  }
  return { stops, isOver };
}

/** Runs in the page. A key has moved the focus, and the page with it, before it goes up. */
function noteStops(): void {
  const walk: Walking = (window.walk = { stops: [], isOver: false, elements: [], look });
  let first: Element | undefined;
  addEventListener('keyup', () => {
    const element = document.activeElement ?? document.body;
    // Past the end it is the browser's turn; where that has nothing to give the focus to, the page may begin anew before the key is up.
    walk.isOver ||= element === document.body || element === first;
    if (!walk.isOver) {
      walk.elements.push(element as HTMLElement);
      walk.stops.push(look(element));
    }
    first ??= element;
  });

  function look(element: Element): Stop {
    const [area] = element.getClientRects();
    const name = `${element.tagName} "${element.textContent?.trim().slice(0, 40)}"`;
    if (!area) return { name, isSeen: false, isMarked: false };
    const x = Math.min(area.left + area.width / 2, innerWidth - 1);
    const y = (Math.max(area.top, 0) + Math.min(area.bottom, innerHeight)) / 2;
    const onTop = document.elementFromPoint(x, y);
    const isSeen = onTop !== null && (element.contains(onTop) || onTop.contains(element) || isLabelOf(element, onTop));
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { name, isSeen, isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
  }

  function isLabelOf(element: Element, top: Element): boolean {
    return [...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(top));
  }
}
