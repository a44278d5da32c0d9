import type { Page } from '@playwright/test';

/** What had the focus: was it in sight with nothing on top, and did one see that it had it? */
export type Stop = { name: string; isSeen: boolean; isMarked: boolean };
type Walk = { stops: Stop[]; isOver: boolean };

declare global {
  interface Window {
    walk?: Walk;
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
  return tab.evaluate(() => window.walk!);
}

/** Runs in the page. A key has moved the focus, and the page with it, before it goes up. */
function noteStops(): void {
  const walk: Walk = (window.walk = { stops: [], isOver: false });
  let first: Element | undefined;
  addEventListener('keyup', () => {
    const element = document.activeElement ?? document.body;
    // Past the end it is the browser's turn; where that has nothing to give the focus to, the page may begin anew before the key is up.
    walk.isOver ||= element === document.body || element === first;
    if (!walk.isOver) walk.stops.push(look(element));
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
