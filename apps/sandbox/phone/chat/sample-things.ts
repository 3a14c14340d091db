import type { Acquaintance, Place } from '../world/customer-messages.ts';

/** Places a customer may send. */
export const PLACES: readonly Place[] = [
  { name: 'Taller Ruiz', address: 'Calle Mayor 12, 28013 Madrid', latitude: 40.416447, longitude: -3.708553 },
  { name: 'Café am Fluss', address: 'Uferweg 3, 20457 Hamburg', latitude: 53.544152, longitude: 9.980347 },
  {
    name: 'Third floor, the blue door',
    address: '14 Hill Road, Mumbai 400050',
    latitude: 19.054979,
    longitude: 72.831162,
  },
];

/** People a customer may introduce. */
export const ACQUAINTANCES: readonly Acquaintance[] = [
  {
    firstName: 'Luis',
    lastName: 'Vega',
    company: 'Vega Transportes',
    phone: '+34 600 333 444',
    email: 'luis@example.com',
  },
  {
    firstName: 'Mira',
    lastName: 'Shah',
    company: 'Shah Interiors',
    phone: '+91 98200 11223',
    email: 'mira@example.com',
  },
];
