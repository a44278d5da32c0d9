/* The letter as it is typed (features/contact/letter-text-field.tsx): into the mail link, and onto paper, where a field would be cut at its
   edge or at the end of a sheet. Without this, both are as the page was loaded, or as the browser does it. */
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * As `mailLink` on the server writes it: whole characters, lines end in CRLF.
 * @param {string} text
 * @returns {string}
 */
export const bodyOfLink = (text) =>
  encodeURIComponent((text.toWellFormed?.() ?? text).replace(HIDDEN, '')).replace(/%0A/g, '%0D%0A');

/** @param {HTMLTextAreaElement} field */
function follow(field) {
  const paper = document.getElementById('letter-paper');
  const link = document.getElementById('letter-mail');
  const write = () => {
    paper.textContent = field.value;
    if (!link) return;
    const { most, mostOnPhone } = link.dataset;
    link.href = `${link.href.split('&body=')[0]}&body=${bodyOfLink(field.value)}`;
    const { length } = link.href;
    link.closest('[data-length]').dataset.length = length <= most ? 'short' : length <= mostOnPhone ? 'phone' : 'long';
  };
  paper.hidden = false;
  document.querySelectorAll('[data-without-script]').forEach((note) => (note.hidden = true));
  addEventListener('input', write);
  addEventListener('pageshow', write); // the browser may have put back what was typed
}

const field = globalThis.document?.getElementById('field-letter');
if (field) follow(field);
