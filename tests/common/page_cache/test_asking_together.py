"""Threads that ask for the revision at once share a question, but never one that was asked before they came."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from common.page_cache.revision import Reader


class Database(Reader):
    """Answers with the number of the question, when it is let to."""

    def __init__(self) -> None:
        super().__init__({"NAME": "x"})
        self.questions = 0
        self.begun, self.end = threading.Semaphore(0), threading.Semaphore(0)

    def read(self) -> int:
        self.questions += 1
        number = self.questions
        self.begun.release()
        assert self.end.acquire(timeout=5)
        return number


def test_those_who_come_during_a_question_share_the_next_one():
    database = Database()
    with ThreadPoolExecutor(4) as crowd:
        first = crowd.submit(database.ask)
        database.begun.acquire(timeout=5)
        others = [crowd.submit(database.ask) for _thread in range(3)]
        # They wait for the lock; nothing tells from outside that they have come so far.
        time.sleep(0.1)
        database.end.release(2)
        answers = [one.result() for one in (first, *others)]
    database.end.release()
    answers.append(database.ask())

    assert [one.partition(".")[2] for one in answers] == ["1", "2", "2", "2", "3"]
