package dev.sallim.testing;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What many tests begin with: a household of its own for each, with an account to spend from and a category to spend on. */
@SallimTest
public abstract class SpendingTest {
    @Autowired
    protected Api api;

    @Autowired
    protected TestDatabase database;

    protected Household home;
    protected String checking;
    protected String food;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        food = home.category("Eating out", "EXPENSE");
    }
}
