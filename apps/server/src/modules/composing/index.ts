export { composingRoutes } from './routes.ts';
export { sendMessage } from './send-message.ts';
