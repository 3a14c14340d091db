export { applyReceipts } from './apply-receipts.ts';
export { createDelivery, type Delivery } from './create-delivery.ts';
export type { Receipt } from './receipt.ts';
