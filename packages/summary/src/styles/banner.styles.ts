import { css } from 'lit';

export const bannerStyles = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding: var(--_space-2) var(--_space-4);
    background: var(--_raised);
    border: var(--_hairline);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .banner.dead {
    border-inline-start-color: var(--_ink);
  }
  .who {
    flex: 1 1 60%;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-6);
  }
  .name {
    font-size: var(--_font-size-xl);
    font-weight: var(--_weight-strong);
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .core {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-4);
    margin: 0;
  }
  .deceased {
    padding: 0 0.6em;
    border: 2px solid currentcolor;
    border-radius: var(--_radius-s);
  }
  .banner .folded {
    border-top: 0;
    padding-top: 0;
  }
  .banner > :not(.who, .folded),
  .banner .folded:has(.facts) {
    flex: 1 0 100%;
  }
  /* The name and the link to more on one line, identifying details on the next. */
  @container care-list (width >= 560px) and (width < 1000px) {
    .who {
      display: contents;
    }
    .core,
    .deceased,
    .banner > :not(.who, .folded),
    .banner .folded:has(.facts) {
      order: 1;
    }
    .core {
      flex: 1 0 100%;
    }
  }
  .banner .fold {
    min-height: 28px;
    padding-inline: 0;
  }
  .banner .facts {
    padding: var(--_space-1);
  }
`;
