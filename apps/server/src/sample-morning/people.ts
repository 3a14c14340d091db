/** A customer of the sample morning. Times are minutes before now. */
export interface SamplePerson {
  name: string;
  phone?: string;
  username?: string;
  /** As in Meta's webhook, less id, from and timestamp. */
  wrote: readonly { minutesAgo: number; message: { type: string; [field: string]: unknown } }[];
  /** What the team answers, once everything above has arrived. Needs an open window. */
  answer?: string;
  /** Left unread for the team to find. */
  unread?: boolean;
}

const text = (minutesAgo: number, body: string) => ({ minutesAgo, message: { type: 'text', text: { body } } });
const hours = (h: number, minutes = 0) => h * 60 + minutes;
const days = (d: number, h = 0) => hours(d * 24 + h);

/**
 * A morning at a small shop: windows wide open, closing soon and long shut, several languages and message kinds,
 * answered and waiting. The people and numbers are made up.
 */
export const samplePeople: readonly SamplePerson[] = [
  {
    name: 'Thabo Okafor',
    phone: '27821234567',
    wrote: [
      text(days(5, 2), 'Is the table for six still free on Saturday?'),
      text(days(5, 1), 'Great, please book it for 8 pm 🙏'),
    ],
  },
  {
    name: 'Lucía Méndez',
    phone: '34600111222',
    wrote: [
      text(days(3, 4), 'Hola, mi pedido 1038 todavía no ha llegado.'),
      text(days(3, 3), '¿Me podéis decir cuándo sale?'),
    ],
  },
  {
    name: 'Jonas Weber',
    phone: '4915112345678',
    wrote: [
      text(hours(26), 'Guten Morgen! Passt der Adapter auch für das ältere Modell?'),
      text(hours(25, 40), 'Typenschild: *KX-200*, Baujahr 2019'),
    ],
  },
  {
    name: 'Camila Duarte',
    phone: '5511987654321',
    wrote: [text(hours(23, 22), 'Oi! Vocês entregam em Campinas?'), text(hours(23, 20), 'Preciso até sexta 😅')],
    unread: true,
  },
  {
    name: 'Dev Patel',
    phone: '919812345670',
    wrote: [
      text(hours(21, 10), 'Payment went through but I got no confirmation'),
      text(hours(21, 8), 'Reference *UPI-77120*'),
      text(hours(20, 55), 'Perfect, can you send the invoice too?'),
    ],
    unread: true,
  },
  {
    name: 'Mei Tanaka',
    phone: '819012345678',
    wrote: [text(hours(4, 20), '昨日注文した靴のサイズを38に変更できますか？')],
    answer: 'はい、38に変更しました。明日発送します 👟',
  },
  {
    name: 'Noah Fischer',
    phone: '43660123456',
    wrote: [
      text(hours(3, 5), 'Hello, I would like to return the lamp. It arrived with a crack:'),
      {
        minutesAgo: hours(3, 4),
        message: {
          type: 'image',
          image: {
            id: '900000000000001',
            mime_type: 'image/jpeg',
            sha256: 'sample',
            caption: 'See the base, left side',
          },
        },
      },
    ],
    answer: 'Sorry about that, Noah! No need to send it back. Shall we ship a new one or refund you?',
  },
  {
    name: 'Priya Sharma',
    phone: '919845012345',
    wrote: [
      text(hours(2, 31), 'Namaste 🙏 Do you have the *Aero* runner in blue, size 38?'),
      {
        minutesAgo: hours(2, 12),
        message: {
          type: 'order',
          order: {
            catalog_id: '194836987003835',
            text: 'Two pairs please, one is a gift',
            product_items: [
              { product_retailer_id: 'aero-blue-38', quantity: 1, item_price: 749, currency: 'INR' },
              { product_retailer_id: 'aero-blue-40', quantity: 1, item_price: 749, currency: 'INR' },
            ],
          },
        },
      },
    ],
    answer: 'Thank you, Priya! Both are in stock. Which address should they go to?',
  },
  {
    name: 'Sol García',
    username: 'sol.garcia',
    wrote: [
      text(96, 'Hi! I only have a username, is that a problem?'),
      text(95, 'I wanted to ask about the summer sizes'),
    ],
    unread: true,
  },
  {
    name: 'Omar Haddad',
    phone: '971501234567',
    wrote: [
      text(74, 'Can the courier come here?'),
      {
        minutesAgo: 73,
        message: {
          type: 'location',
          location: { latitude: 25.2048, longitude: 55.2708, name: 'Blue Tower', address: 'Sheikh Zayed Road' },
        },
      },
    ],
    unread: true,
  },
  {
    name: 'فاطمة الزهراء',
    phone: '212612345678',
    wrote: [
      text(52, 'السلام عليكم، هل المتجر مفتوح اليوم؟'),
      {
        minutesAgo: 51,
        message: {
          type: 'audio',
          audio: { id: '900000000000002', mime_type: 'audio/ogg; codecs=opus', sha256: 'sample', voice: true },
        },
      },
    ],
    unread: true,
  },
  {
    name: 'Grace Mwangi',
    phone: '254712345678',
    wrote: [
      text(38, 'Quick one: does the warranty cover water damage?'),
      text(37, 'My details are at https://example.com/orders/2291 if you need them'),
    ],
    answer: 'It does for the first 12 months, Grace. Keep the receipt and we will sort out the rest.',
  },
  {
    name: 'Elif Yıldız',
    phone: '905321234567',
    wrote: [text(21, 'Merhaba, sipariş ne zaman kargoya verilir?')],
    answer: 'Merhaba Elif, bugün saat 17:00’den önce kargoya veriyoruz.',
  },
  {
    name: 'Ana Ruiz',
    phone: '34611222333',
    wrote: [
      text(14, 'Hi! I need two oak tables for a café, 80 × 80 cm'),
      text(12, 'Could you deliver both by *Thursday morning*?'),
      text(3, 'And one more thing: do you take the old ones away?'),
    ],
    unread: true,
  },
];
