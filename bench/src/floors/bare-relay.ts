import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';

/** The floor of the live view: an HTTP body is broadcast to every socket as it is. Nothing is checked or stored. */
const http = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString('utf8');
    for (const socket of sockets.clients) if (socket.readyState === WebSocket.OPEN) socket.send(text);
    response.writeHead(200, { 'content-length': 0 }).end();
  });
});
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
