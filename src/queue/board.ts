/**
 * Bull Board: the pages on which ops people see the queues. It shows what BullMQ holds, jobs of identifiers only; what
 * the node has still to do is in its tables, see `npm run doctor`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { ExpressAdapter } from '@bull-board/express'
import type { Queue } from 'bullmq'

/** Answers whatever is under {@link BOARD_PATH}; who may ask is decided before. */
export type Board = (request: IncomingMessage, response: ServerResponse) => void

/** Where the operator face has it. */
export const BOARD_PATH = '/queues'

/** @param readOnly the pages neither offer nor do anything that changes a queue */
export function createBoard(queues: readonly Queue[], readOnly: boolean): Board {
  const serverAdapter = new OwnPages()
  serverAdapter.setBasePath(BOARD_PATH)
  createBullBoard({
    queues: queues.map(queue => new BullMQAdapter(queue, { readOnlyMode: readOnly })),
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: '信桥队列 Xinqiao queues',
        locale: { lng: 'zh-CN' },
        hideDocsLink: true,
        // On Redis this would list every client of the store with each look.
        showWorkers: false,
      },
    },
  })
  return serverAdapter.getRouter()
}

/** Its page names fonts of another site; the content security policy would refuse them, and here nobody even asks. */
class OwnPages extends ExpressAdapter {
  override setEntryRoute(view: Parameters<ExpressAdapter['setEntryRoute']>[0]): ExpressAdapter {
    this.app.disable('x-powered-by')
    this.app.disable('etag')
    this.app.get(view.route, (_request, response, next) => {
      const { name, params } = view.handler({ basePath: this.basePath, uiConfig: this.uiConfig })
      response.render(name, params, (error: unknown, html: string) => {
        if (error) next(error)
        else response.type('html').send(html.replaceAll(/<link [^>]*href="https?:[^>]*>/g, ''))
      })
    })
    return this
  }
}
