// A bare node:http server that sends the given bytes from memory: what no server of pages can be faster than.
import http from 'node:http';

const pages = new Map();

process.on('message', ({ path, headers, body }) => {
  pages.set(path, { headers, body: Buffer.from(body, 'base64') });
  process.send({ stored: pages.size });
});
process.once('disconnect', () => process.exit());

http
  .createServer((request, response) => {
    const page = pages.get(request.url);
    if (!page) return response.writeHead(404, { 'Content-Length': 0 }).end();
    response.writeHead(200, page.headers);
    response.end(page.body);
  })
  .listen(Number(process.env.PORT), '127.0.0.1', () => process.send('ready'));
