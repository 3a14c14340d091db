export { applyReceipts } from './apply-receipts.ts';
export type { Receipt } from './receipt.ts';
export { deliveryRoutes } from './routes.ts';
export { type SendLoop, startSendLoop } from './send-loop.ts';
export type { SendingNumber, SendingNumbers } from './sending-number.ts';
export { tellRead } from './tell-read.ts';
