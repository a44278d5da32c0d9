/* Which district is this phone in? Comes at the tap (data-load in enhance.js). The position stays in this file: the one request is for the
   district lines, and is the same for everyone. Contract: docs/contracts.md. */

/**
 * The district of a place, and all whose line is no further than `metres`.
 * @param {import('../lib/boundaries.ts').Boundaries} boundaries
 * @param {number} longitude
 * @param {number} latitude
 * @param {number} [metres]
 * @returns {{ inside?: number, near: number[] }} `near` is empty where the answer is sure
 */
export function districtsAt({ transform, arcs, objects, margin }, longitude, latitude, metres = 0) {
  const high = 111320 * transform.scale[1];
  const wide = 111320 * transform.scale[0] * Math.cos((latitude * Math.PI) / 180);
  const [x0, y0] = [longitude, latitude].map((degrees, i) => (degrees - transform.translate[i]) / transform.scale[i]);
  // For each line: is it crossed an odd number of times on the way east, and how near is it?
  // No object is made for a step: districts/main.test.ts asks 500,000 times.
  const lines = arcs.map((steps) => {
    let [x, y, isOdd, square] = [-x0, -y0, false, Infinity];
    for (let index = 0; index < steps.length; index++) {
      const ax = x * wide;
      const ay = y * high;
      x += steps[index][0];
      y += steps[index][1];
      if (!index) continue;
      const dx = x * wide - ax;
      const dy = y * high - ay;
      if (ay > 0 !== y > 0 && ax - (ay / dy) * dx > 0) isOdd = !isOdd;
      const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      square = Math.min(square, (ax + along * dx) ** 2 + (ay + along * dy) ** 2);
    }
    return { isOdd, nearest: Math.sqrt(square) };
  });
  const answer = { inside: undefined, near: [] };
  for (const { id, arcs: pieces } of objects.districts.geometries) {
    const own = pieces.flat(2).map((number) => lines[number < 0 ? ~number : number]);
    if (own.filter(({ isOdd }) => isOdd).length % 2) answer.inside = id;
    if (own.some(({ nearest }) => nearest <= margin + metres)) answer.near.push(id);
  }
  return answer;
}

let lines;
const fetchLines = async (from) => {
  const answer = await fetch(from);
  if (!answer.ok) throw new Error();
  return answer.json();
};
const position = () =>
  new Promise((found, failed) =>
    navigator.geolocation.getCurrentPosition(found, failed, {
      enableHighAccuracy: true,
      timeout: 20_000,
      maximumAge: 0,
    }),
  );
/** As the browser numbers what can go wrong with a position. */
const WRONG = [, 'denied', 'unavailable', 'timeout'];

/** @param {HTMLElement} button with the sentences, and the ids of what shows them (features/contact/locate.tsx) */
export default async function locate({ dataset: says }) {
  const [status, city] = [says.status, says.city].map((id) => document.getElementById(id));
  const tell = (sentence, value) => {
    status.textContent = sentence.replace('{districts}', value);
    city.hidden = false;
  };
  status.textContent = says.waiting;
  try {
    lines ??= await fetchLines(says.lines);
  } catch {
    return tell(says.failed);
  }
  try {
    const { longitude, latitude, accuracy } = (await position()).coords;
    const { inside, near } = districtsAt(lines, longitude, latitude, accuracy);
    if (near.length) return tell(near[1] ? says.between : says.edge, near.join(', '));
    if (!inside) return tell(says.outside);
    document.querySelector(`[name=district][value="${inside}"]`)?.click();
    tell(says.found, inside);
  } catch ({ code }) {
    tell(says[WRONG[code] ?? 'unavailable']);
  }
}
