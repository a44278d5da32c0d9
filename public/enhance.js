/* Pages work without. See app/[locale]/layout.tsx. */
const one = (css) => document.querySelector(css);
const each = (css, act) => document.querySelectorAll(css).forEach(act);
const show = (css) => each(css, (e) => (e.hidden = false));
const press = (css, act) => each(css, (e) => (e.onclick = () => act(e.dataset, e)));
document.body.insertAdjacentHTML('beforeend', '<p class="sr-only" role="status">');
const told = document.body.lastChild;
show('[data-needs-script]');

async function copy(text, button, ifBlocked) {
  const { done, blocked } = button.closest('[data-done]').dataset;
  const copying = navigator.clipboard?.writeText(text).then(() => done);
  const says = (await copying?.catch(() => 0)) || (ifBlocked?.(), blocked);
  button.dataset.says = told.textContent = says;
  setTimeout(() => (delete button.dataset.says, (told.textContent = '')), 4e3);
}
press('[data-copy]', (data, e) => copy(e.parentNode.firstChild.href, e));
press('[data-copy-text]', (data, button) => {
  const from = one(data.copyText);
  copy(from.dataset.text ?? from.value ?? from.innerText, button, () =>
    from.select ? from.select() : getSelection().selectAllChildren(from),
  );
});
press('[data-print]', () => print());

if (navigator.share) show('[data-share]');
press('[data-share]', (data, { parentNode: row }) =>
  navigator.share({ title: row.getAttribute('aria-label'), url: row.firstChild.href }).catch(() => 0),
);

// Found without accents and ’.
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\w\s]/gu, '')
    .toLowerCase();
const textOf = (item) =>
  (item.plain ??= plain([...item.children].map((e) => (e.matches('footer') ? '' : e.textContent)).join(' ')));

each('[data-filter]', (field) => {
  const { filter, found, help } = field.dataset;
  const status = one(found);
  field.oninput = () => {
    const words = plain(field.value).match(/\S+/g);
    let count = 0;
    each(filter, (item) => {
      item.hidden = words?.some((word) => !textOf(item).includes(word));
      count += !item.hidden;
      each(`nav [href="#${item.id}"]`, (link) => (link.parentNode.hidden = item.hidden));
    });
    const says = status.dataset[count > 1 ? 'many' : count ? 'one' : 'none'].replace('{count}', count);
    status.textContent = words ? says.replace('{words}', () => field.value.trim()) : '';
    if (help) one(help).hidden = !words || count;
  };
});
press('[data-clear]', ({ clear }) => {
  const field = one(clear);
  field.value = '';
  field.oninput();
  field.focus();
});
each('[data-keep]', (e) => navigator.serviceWorker?.register('/offline.js', { scope: e.dataset.keep }).catch(() => 0));
press('[data-load]', ({ load }, e) => import(load).then((file) => file.default(e)));
onsubmit = (e) => {
  const says = e.target.dataset.offline;
  if (navigator.onLine || e.defaultPrevented || !says) return;
  e.preventDefault();
  e.submitter.setCustomValidity(says);
  e.submitter.reportValidity();
};
onload = () => one('.district:target input')?.click();
