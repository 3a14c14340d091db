export { applyReceipts } from './apply-receipts.ts';
export { createDelivery } from './create-delivery.ts';
export type { Receipt } from './receipt.ts';
