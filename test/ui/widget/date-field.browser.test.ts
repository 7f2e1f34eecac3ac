import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { sendKeys } from '@web/test-runner-commands';
import type { Language } from '@care-timeline/record';
import { dateField, formattersFor, type View } from '@care-timeline/ui';

const view = (lang: Language): Pick<View, 'lang' | 'format' | 'strings'> => ({
  lang,
  format: formattersFor(lang, 'Europe/Oslo'),
  strings: (table) => table.in(lang),
});

/** What is shown, single blanks. */
const plain = (text: string | null): string => (text ?? '').replace(/\s/g, ' ').trim();

class Field {
  readonly taken: string[] = [];
  /** Keys that left the field. */
  readonly passed: string[] = [];
  lang: Language = 'nb';
  value: string | undefined;
  #box!: HTMLElement;

  static async of(value: string | undefined, lang: Language = 'nb'): Promise<Field> {
    const field = new Field();
    field.#box = await fixture<HTMLElement>(html`<div></div>`);
    field.#box.addEventListener('keydown', ({ key }) => field.passed.push(key));
    field.lang = lang;
    field.value = value;
    field.draw();
    return field;
  }

  draw(): void {
    const { value } = this;
    render(
      dateField(view(this.lang), {
        id: 'day',
        label: 'Dag',
        ...(value !== undefined && { value }),
        take: (iso) => this.taken.push(iso),
      }),
      this.#box,
    );
  }

  get input(): HTMLInputElement {
    return this.#box.querySelector('input')!;
  }

  get shown(): string {
    return plain(this.input.value);
  }

  get alert(): string {
    return plain(this.#box.querySelector('[role="alert"]')!.textContent);
  }

  get box(): HTMLElement {
    return this.#box;
  }

  /** Writes over what stands there, as a person does. */
  async type(text: string, ...keys: string[]): Promise<void> {
    this.input.focus();
    this.input.select();
    if (text) await sendKeys({ type: text });
    else await sendKeys({ press: 'Delete' });
    for (const press of keys) await sendKeys({ press });
  }
}

describe('dateField', () => {
  it('GEN-09 TLN-10 takes what was written, as precise as it was, and shows how it was understood', async () => {
    const field = await Field.of('');
    for (const [typed, iso, shown] of [
      ['12/5-2019', '2019-05-12', '12. mai 2019'],
      ['mar 2019', '2019-03', 'mars 2019'],
      ['1998', '1998', '1998'],
    ] as const) {
      await field.type(typed, 'Enter');
      expect(field.taken.at(-1)).to.equal(iso);
      expect(field.shown).to.equal(shown);
      expect(document.activeElement).to.equal(field.input);
      field.value = iso;
      field.draw();
      expect(field.shown).to.equal(shown);
    }
    expect(field.taken, 'each once').to.have.length(3);
  });

  it('takes what was written when the field is left, and nothing that was there before', async () => {
    const field = await Field.of('2019-05-12');
    await field.type('5.2019', 'Tab');
    expect(field.taken).to.deep.equal(['2019-05']);
    field.value = '2019-05';
    field.draw();
    await field.type('mai 2019', 'Enter');
    await field.type('2019-05', 'Tab');
    expect(field.taken, 'the same').to.deep.equal(['2019-05']);
    expect(field.shown).to.equal('mai 2019');
  });

  it('an emptied field is told as an empty text', async () => {
    const field = await Field.of('2019-05-12');
    expect(field.shown).to.equal('12. mai 2019');
    await field.type('', 'Enter');
    expect(field.taken).to.deep.equal(['']);
  });

  it('what cannot be read stays, with the reason in words until the next edit', async () => {
    const field = await Field.of('2019-05-12');
    await field.type('12.5.19', 'Enter');
    expect(field.taken).to.deep.equal([]);
    expect(field.shown).to.equal('12.5.19');
    expect(field.alert).to.equal(
      'Skriv årstallet med fire sifre. For eksempel 12.5.2019, mai 2019 eller 2019.',
    );
    expect(field.input.getAttribute('aria-invalid')).to.equal('true');
    expect(field.input.getAttribute('aria-describedby')).to.equal(
      field.box.querySelector('[role="alert"]')!.id,
    );
    field.draw();
    expect(field.shown, 'drawn again').to.equal('12.5.19');
    expect(field.alert, 'drawn again').to.contain('fire sifre');
    await sendKeys({ press: 'Backspace' });
    expect(field.alert).to.equal('');
    for (const name of ['aria-invalid', 'aria-describedby'])
      expect(field.input.hasAttribute(name), name).to.equal(false);
    await sendKeys({ press: 'Tab' });
    expect(field.alert, 'left with half a year').to.contain('Dette er ikke en dato.');
    expect(field.shown).to.equal('12.5.1');
  });

  it('every reason has its words in every language', async () => {
    const said = async (lang: Language, typed: string): Promise<string> => {
      const field = await Field.of('', lang);
      await field.type(typed, 'Enter');
      return field.alert;
    };
    expect(await said('nb', '31.4.2019')).to.equal('Denne datoen finnes ikke.');
    expect(await said('nn', '31.4.2019')).to.equal('Denne datoen finst ikkje.');
    expect(await said('nn', 'i fjor')).to.match(/^Dette er ikkje ein dato\. Til dømes 12\.5\.2019/);
    expect(await said('en', '5/12/2019')).to.match(/^This can be read as two dates\. .*12 May 2019/);
    expect(await said('en', '19')).to.match(/^Write the year with four digits\./);
  });

  it('Escape puts back what was there and goes no further; with nothing to put back it is not ours', async () => {
    const field = await Field.of('2019-05-12');
    await field.type('tull', 'Enter');
    expect(field.alert).not.to.equal('');
    field.passed.length = 0;
    await sendKeys({ press: 'Escape' });
    expect(field.shown).to.equal('12. mai 2019');
    expect(field.alert).to.equal('');
    expect(field.passed).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(field.passed).to.deep.equal(['Escape']);
    expect(document.activeElement).to.equal(field.input);
    await sendKeys({ press: 'Tab' });
    expect(field.taken).to.deep.equal([]);
  });

  it('what is being written survives a new drawing, and gives way to another date from outside', async () => {
    const field = await Field.of('2019-05-12');
    await field.type('20');
    field.draw();
    expect(field.shown).to.equal('20');
    field.value = '';
    field.draw();
    expect(field.shown).to.equal('');
  });

  it('a host that does not take the date over is shown as it is', async () => {
    const field = await Field.of('2019');
    await field.type('2020', 'Enter');
    expect(field.shown).to.equal('2020');
    field.draw();
    expect(field.shown).to.equal('2019');
  });

  it('follows the language, with a date in it and with a reason under it', async () => {
    const field = await Field.of('2019-05-12T23:30:00Z');
    expect(field.shown, 'the day in the zone').to.equal('13. mai 2019');
    expect(field.input.placeholder).to.equal('dd.mm.åååå');
    field.lang = 'en';
    field.draw();
    expect(field.shown).to.equal('13 May 2019');
    expect(field.input.placeholder).to.equal('day month year');
    await field.type('mai 2019', 'Enter');
    expect(field.alert).to.contain('This is not a date.');
    field.lang = 'nn';
    field.draw();
    expect(field.alert).to.contain('Dette er ikkje ein dato.');
    expect(field.shown).to.equal('mai 2019');
  });

  it('a field that only asks keeps what it was told, and asks again for it', async () => {
    const field = await Field.of(undefined);
    await field.type('1998', 'Enter', 'Enter');
    expect(field.taken).to.deep.equal(['1998', '1998']);
    field.draw();
    expect(field.shown).to.equal('1998');
    await field.type('mai 1999', 'Tab');
    expect(field.taken.at(-1)).to.equal('1999-05');
    field.lang = 'en';
    field.draw();
    expect(field.shown).to.equal('May 1999');
  });
});
