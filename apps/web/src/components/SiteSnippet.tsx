import { Checkbox } from '@mantine/core';
import { writeSnippet, writeTag } from '@viaggio/sdk/snippet';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyBlock } from './CopyBlock';
import css from './SiteSnippet.module.css';
import { packageSnippet } from './snippets';

/** Lines for the head of a site, with the one choice that changes them, and what happens before visitors agree. */
export function SiteSnippet({ code }: { code: string }) {
  const { t } = useTranslation();
  const [count, setCount] = useState(true);
  const { origin } = location;
  const options = { host: origin, key: code, count };
  return (
    <div className={css.site}>
      <CopyBlock text={writeSnippet(options)} label={t('site.snippet')} />
      <p>{t('site.consent')}</p>
      <Checkbox
        label={t('site.count')}
        description={t('site.countHelp')}
        checked={count}
        onChange={(event) => setCount(event.currentTarget.checked)}
      />
      <details>
        <summary>{t('site.otherWays')}</summary>
        <h3>{t('site.tag')}</h3>
        <CopyBlock text={writeTag(options)} label={t('site.tag')} />
        <h3>{t('site.package')}</h3>
        <CopyBlock text={packageSnippet(origin, code, count)} label={t('site.package')} />
      </details>
    </div>
  );
}
