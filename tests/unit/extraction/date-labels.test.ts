import { describe, expect, it } from 'vitest';
import { labelIn } from '../../../src/extraction/date-labels';

describe('labelIn', () => {
  it.each([
    'Aktualizováno',
    'Aktualizované',
    'Opdateret',
    'Oppdatert',
    'Päivitetty',
    'Frissítve',
    'Ažurirano',
    'Diperbarui',
    'Cập nhật',
    'Actualizat',
    'Обновена',
    'עודכן',
    'Ενημέρωση',
    'განახლდა',
    'Uppdaterad',
    'Жаңартылды',
  ])('knows an update: %s', (word) => {
    expect(labelIn(`${word}: `, '')).toMatchObject({ isModified: true, isPublished: false });
  });

  it.each([
    'Publicerad',
    'Publisert',
    'Publiceret',
    'Julkaistu',
    'Објављено',
    'Objavljeno',
    'Zveřejněno',
    'Đăng lúc',
    'Publicat',
    'Megjelent',
    'Публикувана',
    'Δημοσιεύτηκε',
    'פורסם',
    'Diterbitkan',
  ])('knows a publication: %s', (word) => {
    expect(labelIn(`${word}: `, '')).toMatchObject({ isModified: false, isPublished: true });
  });

  it.each([
    'Offer valid until ',
    'When: ',
    'Medically reviewed by A. Tadd on ',
    'Registriert: ',
    'Joined: ',
  ])('knows what is no publication: %s', (before) => {
    expect(labelIn(before, '')).toEqual({ isModified: false, isPublished: false, isOther: true });
  });
});
