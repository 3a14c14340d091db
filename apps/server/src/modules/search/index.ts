export { startIndexLoop } from './index-loop.ts';
export { searchRoutes } from './routes.ts';
