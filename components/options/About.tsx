import { browser } from 'wxt/browser';
import { Folded } from '../ui/Folded';
import { text } from '../ui/i18n';

/** The version and the licence, with a link to the welcome page. */
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
