// stands for the worker of the application
