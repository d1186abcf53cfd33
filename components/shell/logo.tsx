import styles from "./logo.module.css";

/** The wordmark: seven places, one of them the key product, tied together. */
export const Logo = () => (
  <span className={styles.logo}>
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M12 12 12 4M12 12 18.9 8M12 12 18.9 16M12 12 12 20M12 12 5.1 16M12 12 5.1 8" stroke="currentColor" strokeWidth="1.25" opacity="0.55" />
      <g fill="currentColor">
        <circle cx="12" cy="3.5" r="1.9" /><circle cx="19.3" cy="7.8" r="1.9" /><circle cx="19.3" cy="16.2" r="1.9" />
        <circle cx="12" cy="20.5" r="1.9" /><circle cx="4.7" cy="16.2" r="1.9" /><circle cx="4.7" cy="7.8" r="1.9" />
      </g>
      <circle cx="12" cy="12" r="3.6" className={styles.core} />
    </svg>
    Cluster
  </span>
);
