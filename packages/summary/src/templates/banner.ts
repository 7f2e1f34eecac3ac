import { html, nothing, type TemplateResult } from 'lit';
import { listState } from '@care-timeline/record';
import { fact, folded, listNotices, uiIcon, type EntryActions, type Part } from '@care-timeline/ui';
import type { BannerView } from '../model/banner.js';
import type { SummaryContext } from '../model/context.js';

export function bannerTemplate(
  banner: BannerView | undefined,
  whole: boolean,
  context: SummaryContext,
  actions: EntryActions,
  showWhole: (whole: boolean) => void,
): TemplateResult {
  const { text } = context;
  if (!banner) return unknown(context, actions);
  return html`<section
    class="banner ${banner.deceased ? 'dead' : ''}"
    part="banner"
    aria-label=${text.banner}
  >
    <div class="who">
      <div class="name" part="name" role="heading" aria-level=${actions.level()}>${banner.name}</div>
      <dl class="core">
        <div class="fact">
          <dt>${text.born}</dt>
          <dd>
            <span class="nowrap">${banner.birthDate || text.noBirthDate}</span>
            ${
              banner.deceased && !banner.age && banner.birthDate
                ? html`<span class="nowrap">${text.noAgeAtDeath}</span>`
                : nothing
            }
            ${banner.age ? html`<strong class="nowrap">${banner.age}${banner.isAgeAtDeath ? ` ${text.ageAtDeath}` : ''}</strong>` : nothing}
          </dd>
        </div>
        ${banner.gender ? html`<div class="fact"><dd>${banner.gender}</dd></div>` : nothing}
        ${numbers(banner, whole, context, showWhole)}
      </dl>
      ${banner.deceased ? html`<strong class="deceased">${banner.deceased}</strong>` : nothing}
    </div>
    ${marks(banner)} ${conflicts(banner, context)} ${more(banner, context, actions)}
  </section>`;
}

/** No patient yet: because sources are still loading, did not respond, or have no patient (GEN-06). */
function unknown({ text, view }: SummaryContext, actions: EntryActions): TemplateResult {
  const state = listState({ shown: 0, sources: view.loads });
  const told = state === 'not-recorded';
  return html`<section class=${told ? 'banner' : ''} part="banner" aria-label=${text.banner}>
    ${told ? text.noPatient : listNotices({ state, label: text.banner, empty: '' }, view, actions)}
  </section>`;
}

/**
 * Masked until the user reveals it; the button's name describes its action and does not include the number (GEN-14).
 */
function numbers(
  { identifiers }: BannerView,
  whole: boolean,
  { text }: SummaryContext,
  showWhole: (whole: boolean) => void,
): Part {
  if (identifiers.length === 0) return nothing;
  return html`${identifiers.map(
    ({ label, masked, formatted }) =>
      html`<div class="fact">
        <dt>${label}</dt>
        <dd class="nowrap" part="identifier">${whole ? formatted : masked}</dd>
      </div>`,
  )}
  ${
    identifiers.some(({ secret }) => secret)
      ? html`<div class="fact no-print">
          <dd>
            <button type="button" class="link small" aria-pressed=${whole} @click=${() => showWhole(!whole)}>
              ${whole ? text.hideNumber : text.showNumber}
            </button>
          </dd>
        </div>`
      : nothing
  }`;
}

function marks({ warnings, security }: BannerView): Part {
  if (warnings.length + security.length === 0) return nothing;
  return html`<div class="badges">
    ${warnings.map((warning) => html`<span class="badge warning">${uiIcon('warning')} ${warning}</span>`)}
    ${security.map((label) => html`<span class="badge warning">${uiIcon('lock')} ${label}</span>`)}
  </div>`;
}

function conflicts({ conflicts: list }: BannerView, { text }: SummaryContext): Part {
  if (list.length === 0) return nothing;
  return html`<care-notice kind="warning" heading=${text.conflict}>
    ${list.map(({ label, values }) => html`<div>${label}: ${values.join(' – ')}</div>`)}
  </care-notice>`;
}

function more(banner: BannerView, { text }: SummaryContext, actions: EntryActions): Part {
  const { facts, contacts, otherNames, formerNames, notInUse } = banner;
  if ([facts, contacts, otherNames, formerNames, notInUse].every(({ length }) => length === 0))
    return nothing;
  return folded('more', text.moreFacts, actions, () => {
    return html`<dl class="facts">
        ${otherNames.length ? fact(text.otherNames, otherNames.join(', ')) : nothing}
        ${formerNames.length ? fact(text.formerNames, formerNames.join(', ')) : nothing}
        ${facts.map(({ label, value }) => fact(label, value))}
        ${contacts.map(({ name, role, telecom }) =>
          fact(text.contacts, [name, role && `(${role})`, telecom].filter(Boolean).join(' ')),
        )}
      </dl>
      ${
        notInUse.length
          ? folded('not-in-use', text.notInUse(notInUse.length), actions, () => {
              return html`<dl class="facts">${notInUse.map(({ label, value }) => fact(label, value))}</dl>`;
            })
          : nothing
      }`;
  });
}
