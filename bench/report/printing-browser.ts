/** The floor: a real Chromium that prints the same page, started once, with the same fonts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as launcher } from 'playwright-core'

const FONTS = dirname(
  fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')),
)

export class PrintingBrowser {
  readonly #browser: Browser
  readonly #folder: string

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser
    this.#folder = folder
  }

  static async open(): Promise<PrintingBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'xinqiao-bench-fonts-'))
    const config = join(folder, 'fonts.conf')
    writeFileSync(
      config,
      `<?xml version="1.0"?><fontconfig><dir>${FONTS}</dir><dir>${dirname(FONTS)}/700Bold</dir><cachedir>${folder}</cachedir></fontconfig>`,
    )
    const browser = await launcher.launch({
      executablePath: await chromium.executablePath(),
      // What its packagers add is for a place with one process; here it is a browser like any other.
      args: ['--no-sandbox', '--disable-gpu'],
      headless: true,
      env: { ...process.env, FONTCONFIG_FILE: config, FONTCONFIG_PATH: folder },
    })
    return new PrintingBrowser(browser, folder)
  }

  /** A page of its own for each report, as for a subject whose data no other report may see. */
  async pdf(html: string): Promise<Uint8Array> {
    const page = await this.#browser.newPage()
    try {
      await page.setContent(html)
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: false })
    } finally {
      await page.close()
    }
  }

  async close(): Promise<void> {
    await this.#browser.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
