import { browser } from 'wxt/browser';
import { Folded } from '../ui/Folded';
import { text } from '../ui/i18n';

/** Which Talkmark this is, and on which terms. */
export function About() {
  const { version } = browser.runtime.getManifest();
  return (
    <Folded title={text('aboutTitle')} state={text('aboutVersion', version)}>
      <p>{text('aboutLicence')}</p>
      <p>
        <a href={browser.runtime.getURL('/welcome.html')}>{text('welcomeAgain')}</a>
      </p>
    </Folded>
  );
}
