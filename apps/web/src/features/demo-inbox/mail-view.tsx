import { directionOf } from '@verbund/contracts/languages.js';
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import type { DemoMail } from './api';
import { HtmlMail } from './html-mail';

const FORMS = ['html', 'text'] as const;

/** One mail as its recipient reads it, in both forms that were sent. */
export function MailView({ mail }: { mail: DemoMail }) {
  const { t, dateTime } = useTexts();
  const [form, setForm] = useState<(typeof FORMS)[number]>('html');
  const { subject, recipientName, recipientEmail, createdAt, language, calendar } = mail;
  return (
    <article className="card pad mail" aria-labelledby="mail-subject">
      <header>
        <h2 id="mail-subject" lang={language}>
          <bdi>{subject}</bdi>
        </h2>
        <p className="hint">
          {t('demoInbox.to', { name: recipientName, email: recipientEmail })}
          {' · '}
          <time dateTime={createdAt}>{dateTime(createdAt)}</time>
        </p>
        {calendar && (
          <p className="attached">
            <CalendarDays size={18} aria-hidden /> {t('demoInbox.calendar')}
          </p>
        )}
        <div className="segments" role="group" aria-label={t('demoInbox.view')}>
          {FORMS.map((one) => (
            <label key={one}>
              <input type="radio" name="mail-form" checked={form === one} onChange={() => setForm(one)} />
              <span>{t(`demoInbox.view.${one}`)}</span>
            </label>
          ))}
        </div>
      </header>
      {form === 'html' ? <HtmlMail mail={mail} label={t('demoInbox.content')} /> : <TextMail mail={mail} />}
    </article>
  );
}

const LINK = /(https?:\/\/\S+)/;

/** Plain text with its addresses as links, as mail programs show it. */
function TextMail({ mail: { text, language } }: { mail: DemoMail }) {
  return (
    <p className="mail-text" lang={language} dir={directionOf(language)}>
      {text.split(LINK).map((part, index) =>
        LINK.test(part) ? (
          <a key={index} className="link" href={part} target="_blank" rel="noopener noreferrer">
            <bdi dir="ltr">{part}</bdi>
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
