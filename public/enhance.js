/* Shortcuts: pages work without. P: "#part", "/path" or an address.
   hidden data-needs-script: shown by this
   data-copy=P, data-copy-text=SELECTOR, with data-done, data-blocked: what it says next
   data-print: prints
   data-share=P data-share-title, hidden: shown where one can share
   data-filter=ITEMS data-found=STATUS data-help=PANEL (nothing found); STATUS: data-one, -many, -none
   data-clear=FIELD: empties it
   Changes attributes, no text of React's (but STATUS). */
const one = (selector) => document.querySelector(selector);
const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
const show = (selector) => each(selector, (e) => (e.hidden = false));
const press = (selector, act) => each(selector, (e) => (e.onclick = () => act(e.dataset, e)));
const addressOf = (part) => new URL(part, location).href;
const told = document.createElement('p');
told.className = 'sr-only';
told.role = 'status';
document.body.append(told);
show('[data-needs-script]');

async function copy(text, button, ifBlocked) {
  const { done, blocked } = button.dataset;
  const copying = navigator.clipboard?.writeText(text).then(() => done);
  const says = (await copying?.catch(() => 0)) || (ifBlocked?.(), blocked);
  button.dataset.says = told.textContent = says;
  setTimeout(() => (delete button.dataset.says, (told.textContent = '')), 4e3);
}
press('[data-copy]', (data, button) => copy(addressOf(data.copy), button));
press('[data-copy-text]', (data, button) => {
  const from = one(data.copyText);
  copy(from.dataset.text ?? from.value ?? from.innerText, button, () =>
    from.select ? from.select() : getSelection().selectAllChildren(from),
  );
});
press('[data-print]', () => print());

if (navigator.share) {
  show('[data-share]');
  press('[data-share]', ({ share, shareTitle: title }) =>
    navigator.share({ title, url: addressOf(share) }).catch(() => 0),
  );
}

// "peticion" finds "Petición". Footers are not searched.
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
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
    one(help).hidden = !words || count > 0;
  };
});
press('[data-clear]', ({ clear }) => {
  const field = one(clear);
  field.value = '';
  field.oninput();
  field.focus();
});
