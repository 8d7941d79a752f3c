/** Makes the next element that the app asks for fail, and goes where the app needs one. */
export async function panic(app) {
  const failOnce = () => {
    const { createElement } = Document.prototype;
    const { cloneNode } = Node.prototype;
    const fail = () => {
      Object.assign(Document.prototype, { createElement });
      Object.assign(Node.prototype, { cloneNode });
      throw new Error('broken by the test');
    };
    Document.prototype.createElement = fail;
    Node.prototype.cloneNode = fail;
    location.hash = '/stats';
  };
  await app.page.evaluate(failOnce);
  await app.heading(app.words.stopped).waitFor();
}
