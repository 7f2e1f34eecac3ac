import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { runInSlices, yieldToMain, type RecordView } from '@care-timeline/record';
import { careContext, type CareContext, type CareProposal, type Density } from '../context/care-context.js';
import { ContextController } from '../context/context-controller.js';
import type { CareEvent } from '../events/care-event.js';
import { baseStyles } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import { VERSION } from '../version.js';
import { defineElement, scopedRegistry, type DefinableElement } from './define.js';
import { closestWith, watchInherited } from './inherited.js';
import type { CareHost } from './care-host.js';
import { makeView } from './make-view.js';
import type { View } from './view.js';

/**
 * Base of every element: where the record, the date, the zone and the language come from, and when to render again.
 *
 * A value comes from the element's own property or attribute, then from the context (`<care-record>`), then from a default.
 * A value that cannot be used is told once on the console and treated as not given; nothing here throws for a value.
 *
 * @cssprop [--care-font-family=Inter, system fonts] - typeface
 * @cssprop [--care-font-size=15px] - size of body text, 14px when compact; everything else is a multiple of it
 * @cssprop [--care-line-height=1.5] - 1.4 when compact
 * @cssprop [--care-space=8px] - unit of the grid
 * @cssprop [--care-control-size=36px] - height of buttons and inputs, 28px when compact
 * @cssprop [--care-row-height=40px] - height of a row, 30px when compact
 * @cssprop [--care-radius=6px] - rounding of corners
 * @cssprop [--care-duration=120ms] - length of transitions; none with reduced motion
 * @cssprop --care-paper - ground; also --care-raised and --care-sunken
 * @cssprop --care-ink - text; also --care-ink-2 and --care-ink-3
 * @cssprop --care-line - hairlines; --care-edge for edges that carry meaning
 * @cssprop --care-accent - the accent; also --care-accent-ink on it and --care-accent-soft behind text
 * @cssprop --care-focus - focus ring
 * @cssprop --care-critical - also --care-critical-soft, and the same for warning, positive and info
 * @cssprop --care-group-medicines - also -soft, and the same for alerts, problems, contacts, measurements, plans, documents
 *
 * @attr data-care-theme - light or dark, here or on any ancestor; else the page's color-scheme, else the reader's preference
 * @attr time-zone - IANA time zone in which instants are shown; else the context's, the record's, the browser's
 * @attr as-of - ISO date or dateTime to show the record as of; empty for now
 * @attr lang - nb, nn or en (native; inherited from the closest ancestor that has it)
 * @attr density - comfortable (default) or compact
 */
export abstract class CareElement extends LitElement implements CareHost {
  /** Tag that `define()` registers when no other is given. */
  static readonly tag: string = '';
  static readonly version: string = VERSION;
  /** Elements used inside this one's shadow root; `define()` registers them too. */
  static readonly dependencies: readonly DefinableElement[] = [];
  static override styles: CSSResultGroup = [tokens, baseStyles];

  /** Steps of a first rendering off the page; each is taken in an idle moment after the class was registered. */
  static warmUp?(): Iterator<unknown, void>;

  /** Registers the class; a tag that another class holds is left alone, and told once. */
  static define(tag?: string, registry?: CustomElementRegistry): void {
    defineElement(this as unknown as DefinableElement, tag, registry);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** The record to show; wins over the context's. */
  @property({ attribute: false }) record?: RecordView | undefined;
  @property({ attribute: 'time-zone' }) timeZone = '';
  @property({ attribute: 'as-of' }) asOf = '';
  @property({ reflect: true }) density?: Density;

  private _view?: View | undefined;
  private _followed?: RecordView | undefined;
  private _unwatch?: (() => void) | undefined;
  private readonly _context = new ContextController(this, careContext);
  /** Custom states and semantics; an element has only one of these. */
  protected readonly internals = this.attachInternals();
  private readonly _recordChanged = (): void => this.requestUpdate();

  /** @internal What the elements on one patient share; undefined where there is no provider above. */
  get context(): CareContext | undefined {
    return this._context.value;
  }

  /** @internal What to render from. The same object until something changes. */
  get scope(): View {
    return (this._view ??= makeView(this));
  }

  /** @internal Asks the owner of the context to change something for everybody; does nothing without one. */
  propose(change: CareProposal): void {
    this.context?.propose?.(change);
  }

  /** @internal Fires an event on this element; false where a listener prevented its default. */
  emit(event: Event): boolean {
    return this.dispatchEvent(event);
  }

  /** Fires an event of a nested element again on this one, and hands its cancellation back. */
  protected relay(event: CareEvent<unknown>): void {
    event.stopPropagation();
    const Same = event.constructor as new (detail: unknown) => CareEvent<unknown>;
    if (!this.emit(new Same(event.detail))) event.preventDefault();
  }

  /** An element of a scoped registry has its shadow tree there too: what it uses inside is registered nowhere else. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const registry = scopedRegistry(this);
    if (registry) {
      const { shadowRootOptions } = this.constructor as typeof CareElement;
      this.attachShadow({ ...shadowRootOptions, customElementRegistry: registry });
      this.renderOptions.creationScope = {
        importNode: <T extends Node>(node: T, deep?: boolean) =>
          document.importNode(node, {
            selfOnly: !deep,
            customElementRegistry: registry,
          }),
      };
    }
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._unwatch = watchInherited(this, () => {
      this._applyTheme();
      this.requestUpdate();
    });
    this._applyTheme();
    // The ancestors, and with them the language, may be others than at the last render.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._unwatch?.();
    this._unwatch = undefined;
    this._follow(undefined);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate();
  }

  override requestUpdate(name?: PropertyKey, oldValue?: unknown, options?: object): void {
    this._view = undefined;
    super.requestUpdate(name, oldValue, options);
  }

  /** Steps to take before an update, with the page going on between them; undefined where nothing takes long. */
  protected prepare(): Iterator<unknown, void> | undefined {
    return undefined;
  }

  /** While something is loading, each element is drawn in a task of its own: together they would halt the page. */
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
    if (this.isConnected) this._follow(this.scope.record);
    this._state('compact', this.scope.compact);
  }

  /** One subscription, on the record in use. */
  private _follow(record: RecordView | undefined): void {
    if (record === this._followed) return;
    this._followed?.removeEventListener('change', this._recordChanged);
    record?.addEventListener('change', this._recordChanged);
    this._followed = record;
  }

  /**
   * Light or dark: the closest `data-care-theme`; else what the page says with `color-scheme`; else what the reader
   * prefers. CSS cannot tell a page that says nothing from one that says "light", so that is looked up here.
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
    // Inside another of our elements it has been settled already.
    if (host instanceof CareElement) return 'inherited';
    const around = this.assignedSlot ?? this.parentElement ?? host;
    return around ? getComputedStyle(around).colorScheme : 'normal';
  }

  private _state(name: string, on: boolean): void {
    if (on) this.internals.states.add(name);
    else this.internals.states.delete(name);
  }
}
