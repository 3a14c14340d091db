/** Every catalogue of this language, by namespace; loaded as one file when somebody chooses it. */
export const catalogues = import.meta.glob<object>('./*.json', { eager: true, import: 'default' });
