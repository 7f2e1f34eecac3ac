import {
  LitElement,
  isServer,
  nothing,
  ReactiveElement,
  render,
  type CSSResultGroup,
  type PropertyValues,
} from 'lit';
import { property } from 'lit/decorators.js';
import { runInSlices, yieldToMain, type RecordView } from '@care-timeline/record';
import { careContext, type CareContext, type CareProposal, type Density } from '../context/care-context.js';
import { ContextController } from '../context/context-controller.js';
import type { CareEvent } from '../events/care-event.js';
import { keepTyping } from '../helpers/keys.js';
import { viewOf } from '../platform/platform.js';
import { adoptStylesIn } from '../styles/adopt.js';
import { baseStyles } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import { VERSION } from '../version.js';
import { defineElement, scopedRegistry, type DefinableElement } from './define.js';
import { contradictionStyles, contradictionTemplate } from './contradiction.js';
import { closestWith, watchInherited } from './inherited.js';
import { warnOfAttributes } from './warn-of-attributes.js';
import type { CareHost } from './care-host.js';
import { makeView } from './make-view.js';
import { CLOCK_STEP, watchClock } from './watch-clock.js';
import type { View } from './view.js';
import { isSame, whoseRecord, type Whose } from './whose-record.js';

/**
 * Base class of every element. It resolves the record, date, zone and language, and decides when to re-render. A
 * value comes from the element's own property or attribute, then from the context (`<care-record>`), then from a
 * default. An unusable value is reported once on the console and treated as not set; no value makes an element throw.
 *
 * @cssprop [--care-font-family=Inter, system fonts] - typeface
 * @cssprop [--care-font-size=15px] - body text size, 14px when compact; all other sizes are multiples of it
 * @cssprop [--care-line-height=1.5] - line height, 1.4 when compact
 * @cssprop [--care-space=8px] - grid unit
 * @cssprop [--care-control-size=36px] - height of buttons and inputs, 28px when compact
 * @cssprop [--care-row-height=40px] - row height, 30px when compact
 * @cssprop [--care-radius=6px] - corner radius
 * @cssprop [--care-duration=120ms] - transition duration; no transitions with reduced motion
 * @cssprop --care-paper - background; also --care-raised and --care-sunken
 * @cssprop --care-ink - text; also --care-ink-2 and --care-ink-3
 * @cssprop --care-line - hairlines; --care-edge for borders that carry meaning
 * @cssprop --care-accent - accent; also --care-accent-ink for text on it and --care-accent-soft for a background
 *   behind text
 * @cssprop --care-focus - focus ring
 * @cssprop --care-critical - also --care-critical-soft, and likewise for warning, positive and info
 * @cssprop --care-group-medicines - also -soft, and likewise for alerts, problems, contacts, measurements, plans,
 *   documents
 * @attr data-care-theme - light or dark, here or on any ancestor; otherwise the page's color-scheme, then the user's
 *   preference
 * @attr time-zone - IANA time zone in which instants are shown; otherwise that of the context, the record or the
 *   browser
 * @attr as-of - ISO date or dateTime to show the record as of; empty for now
 * @csspart contradiction - what speaks against the record being one person's, in its place
 * @attr lang - nb, nn or en (native; inherited from the closest ancestor that has it)
 * @attr density - comfortable (default) or compact
 */
export abstract class CareElement extends LitElement implements CareHost {
  /** Tag that `define()` registers by default. */
  static readonly tag: string = '';
  static readonly version: string = VERSION;
  /** Elements used in this element's shadow root; `define()` registers them too. */
  static readonly dependencies: readonly DefinableElement[] = [];
  static override styles: CSSResultGroup = [tokens, baseStyles, contradictionStyles];
  /** How often the element follows the clock, ms: a page that stays open must not show the morning all day. */
  static readonly clockStep: number = CLOCK_STEP.plain;
  /**
   * Read by `@lit-labs/ssr`. A server has no data and no page to draw for: it writes the element with its attributes
   * and nothing inside, which the browser fills.
   */
  static override ['_$litElement$'] = !isServer;

  /** Steps of a first off-page rendering; each runs in an idle moment after the class is registered. */
  static warmUp?(): Iterator<unknown, void>;

  /** Registers the class. A tag already taken by another class is left alone, with one warning. */
  static define(tag?: string, registry?: CustomElementRegistry): void {
    defineElement(this as unknown as DefinableElement, tag, registry);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** The record to show; takes precedence over the context's. */
  @property({ attribute: false }) record?: RecordView | undefined;
  @property({ attribute: 'time-zone' }) timeZone = '';
  @property({ attribute: 'as-of' }) asOf = '';
  @property({ reflect: true }) density?: Density;

  private _view?: View | undefined;
  private _followed?: RecordView | undefined;
  /** Whose record is in the shadow tree. */
  private _drawn?: Whose | undefined;
  private readonly _forget: (() => void)[] = [];
  /** While an element is moved, it is told that it left when it is already back: `isConnected` does not tell the two apart. */
  private _isOnPage = false;
  private _unwatch?: (() => void) | undefined;
  private _unwatchClock?: (() => void) | undefined;
  private readonly _context = new ContextController(this, careContext);
  /** Custom states and semantics; an element can attach internals only once. */
  protected readonly internals: Partial<ElementInternals> | undefined = this.attachInternals?.();
  private readonly _recordChanged = (): void => this.requestUpdate();

  /** @internal Values shared by all elements for one patient; undefined without a provider above. */
  get context(): CareContext | undefined {
    return this._context.value;
  }

  /** @internal View to render from. Same object until something changes. */
  get scope(): View {
    return (this._view ??= makeView(this));
  }

  /** @internal Asks the context owner to change a shared value; no-op without one. */
  propose(change: CareProposal): void {
    this.context?.propose?.(change);
  }

  /** @internal See `CareHost`. */
  whenReplaced(forget: () => void): void {
    this._forget.push(forget);
  }

  /** @internal Fires an event on this element; returns false if a listener prevented the default. */
  emit(event: Event): boolean {
    return this.dispatchEvent(event);
  }

  /** Re-fires a nested element's event on this one and passes cancellation back. */
  protected relay(event: CareEvent<unknown>): void {
    event.stopPropagation();
    const Same = event.constructor as new (detail: unknown) => CareEvent<unknown>;
    if (!this.emit(new Same(event.detail))) event.preventDefault();
  }

  /**
   * An element in a scoped registry has its shadow tree in that registry too; the elements used inside are not
   * registered anywhere else.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const registry = scopedRegistry(this);
    if (registry) {
      const { shadowRootOptions } = this.constructor as typeof CareElement;
      this.attachShadow({ ...shadowRootOptions, customElementRegistry: registry });
      this.renderOptions.creationScope = {
        importNode: <T extends Node>(node: T, deep?: boolean) =>
          this.ownerDocument.importNode(node, {
            selfOnly: !deep,
            customElementRegistry: registry,
          }),
      };
    }
    const root = this._makeRoot();
    for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepTyping);
    return root;
  }

  private _makeRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const { elementStyles, shadowRootOptions } = this.constructor as typeof CareElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptStylesIn(root, elementStyles);
    this.renderOptions.renderBefore ??= root.firstChild;
    return root;
  }

  /** In another document (a frame, a window of its own): style sheets do not come along. */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof CareElement;
    if (this.shadowRoot) adoptStylesIn(this.shadowRoot, elementStyles);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._isOnPage = true;
    this._unwatch = watchInherited(this, () => {
      this._applyTheme();
      this.requestUpdate();
    });
    const { clockStep } = this.constructor as typeof CareElement;
    this._unwatchClock = watchClock(this.ownerDocument, clockStep, () => this.requestUpdate());
    this._applyTheme();
    // The ancestors, and with them the language, may have changed since the last render.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this._isOnPage = false;
    super.disconnectedCallback();
    this._unwatch?.();
    this._unwatchClock?.();
    this._unwatch = this._unwatchClock = undefined;
    this._follow(undefined);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate();
  }

  override requestUpdate(name?: PropertyKey, oldValue?: unknown, options?: object): void {
    this._view = undefined;
    super.requestUpdate(name, oldValue, options);
    if (this.hasUpdated && this._isOnPage) this._blankIfReplaced();
  }

  /**
   * Takes everything away as soon as another record is to be shown, in the same task: elements render at different
   * times, and two patients must never be seen side by side (GEN-13). While the element is off the page it waits: one
   * that is only being moved keeps what it shows.
   */
  private _blankIfReplaced(): void {
    const whose = whoseRecord(this.record ?? this.context?.record);
    const drawn = this._drawn;
    if (drawn && isSame(drawn, whose)) return;
    this._drawn = whose;
    if (!drawn?.record) return;
    for (const forget of this._forget) forget();
    this.blank();
  }

  /** False for an element that shows nothing of the record itself. */
  protected get showsRecord(): boolean {
    return true;
  }

  /** A record that may be several people's is not shown, only what speaks against it (GEN-13). */
  protected override update(changed: PropertyValues): void {
    if (!this.showsRecord || this.scope.contradictions.length === 0) return super.update(changed);
    ReactiveElement.prototype['update'].call(this, changed);
    render(contradictionTemplate(this.scope), this.renderRoot, this.renderOptions);
  }

  /** Empties the shadow tree; the update that follows fills it again. */
  protected blank(): void {
    render(nothing, this.renderRoot, this.renderOptions);
  }

  /** Steps to run before an update, yielding to the page between them; undefined if nothing takes long. */
  protected prepare(): Iterator<unknown, void> | undefined {
    return undefined;
  }

  /**
   * While data is loading, each element renders in its own task: rendering all of them at once would block the page.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { loads, waitFor } = this.context ?? {};
    const isLoading = this.hasUpdated && loads?.some(({ state }) => state === 'loading');
    const steps = this.prepare();
    if (!isLoading && !steps) return super.scheduleUpdate();
    const update = (async (): Promise<void> => {
      await yieldToMain();
      if (steps) {
        await runInSlices(steps);
        await yieldToMain();
      }
      await super.scheduleUpdate();
    })();
    waitFor?.(update);
    return update;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) warnOfAttributes(this);
    if (this.isConnected) {
      this._drawn ??= whoseRecord(this.record ?? this.context?.record);
      this._follow(this.record ?? this.context?.record);
    }
    this._state('compact', this.scope.compact);
  }

  /** A single subscription, to the record in use. */
  private _follow(record: RecordView | undefined): void {
    if (record === this._followed) return;
    this._followed?.removeEventListener('change', this._recordChanged);
    record?.addEventListener('change', this._recordChanged);
    this._followed = record;
  }

  /**
   * Light or dark: the closest `data-care-theme`, then the page's `color-scheme`, then the user's preference. CSS
   * cannot distinguish a page that declares nothing from one that declares "light", so the value is looked up here.
   */
  private _applyTheme(): void {
    const theme = closestWith(this, 'data-care-theme')?.getAttribute('data-care-theme');
    const given = theme === 'light' || theme === 'dark' ? theme : undefined;
    this._state('light', given === 'light');
    this._state('dark', given === 'dark');
    this._state('page-scheme', !given && this._schemeAround() !== 'normal');
  }

  private _schemeAround(): string {
    const host = (this.getRootNode() as Partial<ShadowRoot>).host;
    // Already resolved inside another of our elements.
    if (host instanceof CareElement) return 'inherited';
    const around = this.assignedSlot ?? this.parentElement ?? host;
    return around ? viewOf(around).getComputedStyle(around).colorScheme : 'normal';
  }

  private _state(name: string, on: boolean): void {
    const states = this.internals?.states;
    if (on) states?.add(name);
    else states?.delete(name);
  }
}
