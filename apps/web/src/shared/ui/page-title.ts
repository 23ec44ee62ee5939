/** The document's title: what is wrong first, then the page, then the product. */
const PRODUCT = 'Verbund';

let page = '';
let mark = '';

const show = () => {
  document.title = [mark, page && `${page} – `, PRODUCT].join('');
};

export function setPageTitle(title: string): void {
  page = title;
  show();
}

/** Puts a word such as "Error: " before the title; the returned function takes it away again. */
export function markPageTitle(word: string): () => void {
  mark = word && `${word} `;
  show();
  return () => {
    mark = '';
    show();
  };
}
